package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A main.cf file, unexpanded. Output of {@code postconf -n} is main.cf text as well.
 *
 * @param entries every {@code name = value}, in order, overridden ones included
 * @param remarks what is wrong with the lines
 */
public record MainCf(List<Entry> entries, List<Remark> remarks) {

  private static final String FILE = "main.cf";

  /**
   * One setting.
   *
   * @param name parameter
   * @param value unexpanded
   * @param line 1-based line on which it begins
   * @param column 1-based column of the value's first character on that line; that of the name if
   *     the value begins on a later line or is empty
   */
  public record Entry(String name, String value, int line, int column) {}

  public MainCf {
    entries = List.copyOf(entries);
    remarks = List.copyOf(remarks);
  }

  /** Reads main.cf text (dict.c:dict_load_fp). */
  public static MainCf parse(String text) {
    List<Entry> entries = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (LogicalLine line : LogicalLine.of(FILE, text, remarks)) {
      Optional<Entry> entry = entry(line, remarks);
      if (entry.isPresent()) {
        String old = seen.put(entry.get().name(), entry.get().value());
        if (old != null && !old.equals(entry.get().value())) {
          remarks.add(overriding(entry.get(), line, old));
        }
        entries.add(entry.get());
      }
    }
    return new MainCf(entries, remarks);
  }

  /** split_nameval.c: everything up to the first blank or equals sign is the name. */
  private static Optional<Entry> entry(LogicalLine line, List<Remark> remarks) {
    String text = line.text();
    int end = 0;
    while (end < text.length() && text.charAt(end) != '=' && !Words.isSpace(text.charAt(end))) {
      end++;
    }
    int equals = end;
    while (equals < text.length() && Words.isSpace(text.charAt(equals))) {
      equals++;
    }
    if (end == 0) {
      remarks.add(broken(line, 1, "missing attribute name: \"" + text + "\""));
      return Optional.empty();
    }
    if (equals == text.length() || text.charAt(equals) != '=') {
      remarks.add(
          broken(line, end + 1, "missing '=' after attribute name: \"" + Words.trim(text) + "\""));
      return Optional.empty();
    }
    int start = equals + 1;
    while (start < text.length() && Words.isSpace(text.charAt(start))) {
      start++;
    }
    String value = Words.trim(text.substring(equals + 1));
    return Optional.of(
        new Entry(text.substring(0, end), value, line.line(), value.isEmpty() ? 1 : start + 1));
  }

  private static Remark broken(LogicalLine line, int column, String message) {
    return new Remark(
        "main-cf-syntax",
        new Remark.Place(FILE, line.line(), column),
        message,
        "Write `name = value`; Postfix does not start with this line.",
        true);
  }

  private static Remark overriding(Entry entry, LogicalLine line, String old) {
    return new Remark(
        "parameter-overridden",
        new Remark.Place(FILE, line.line(), 1),
        "overriding earlier entry: " + entry.name() + "=" + old,
        "The last one counts; remove the other.",
        false);
  }

  /** The last value of each parameter. */
  public Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    for (Entry entry : entries) {
      values.put(entry.name(), entry.value());
    }
    return values;
  }

  /** Where a parameter is set for the last time; line 0 if it is not. */
  public Remark.Place place(String name) {
    Remark.Place place = new Remark.Place(FILE, 0, 0);
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        place = new Remark.Place(FILE, entry.line(), entry.column());
      }
    }
    return place;
  }
}
