package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the text of a table. */
final class TableReader {

  private final String file;
  private final List<Remark> remarks;

  /**
   * @param file how remarks name the table
   * @param remarks takes what is wrong with it
   */
  TableReader(String file, List<Remark> remarks) {
    this.file = file;
    this.remarks = remarks;
  }

  /** {@code key=value} and {@code {key = value}}, separated by commas or blanks. */
  Optional<Table> inline(String body) {
    Map<String, String> entries = new HashMap<>();
    for (String word : Words.listWithBraces(body)) {
      String pair = unbraced(word);
      int equals = pair.indexOf('=');
      if (equals < 0) {
        remark(
            0,
            "table-inline",
            "missing '=' after attribute name: \"" + pair + "\"",
            "Write inline:{ {key = value}, {key = value} }.",
            true);
      } else {
        entries.put(
            Words.trim(pair.substring(0, equals)).toLowerCase(Locale.ROOT),
            Words.trim(pair.substring(equals + 1)));
      }
    }
    return Optional.of(new Table.Indexed(entries));
  }

  /**
   * postmap(1) input: key, blanks, value.
   *
   * @param forgiving whether the first of equal keys counts (postmap only warns); if not, the table
   *     cannot be used (dict_thash.c)
   */
  Optional<Table> indexed(String text, boolean forgiving) {
    Map<String, String> entries = new HashMap<>();
    boolean usable = true;
    for (LogicalLine line : LogicalLine.of(file, text, remarks)) {
      String body = Words.trim(line.text());
      int end = keyEnd(body);
      String key = body.substring(0, end);
      String value = Words.trim(body.substring(end));
      if (value.isEmpty()) {
        remark(
            line.line(),
            "table-line",
            "expected format: key whitespace value",
            "Write a value behind the key; Postfix ignores this line.",
            false);
      } else if (entries.putIfAbsent(key.toLowerCase(Locale.ROOT), value) != null) {
        usable &= forgiving;
        String message = "duplicate entry: \"" + key + "\"";
        remark(line.line(), "table-duplicate", message, "Keep one line for each key.", !forgiving);
      }
    }
    return usable ? Optional.of(new Table.Indexed(entries)) : Optional.empty();
  }

  private static int keyEnd(String body) {
    int end = 0;
    boolean quoted = false;
    while (end < body.length() && (quoted || !Words.isSpace(body.charAt(end)))) {
      quoted ^= body.charAt(end) == '"';
      end++;
    }
    return end;
  }

  /** regexp_table(5), pcre_table(5). */
  Table patterns(String text) {
    List<PatternLine> lines = new ArrayList<>();
    for (LogicalLine line : LogicalLine.of(file, text, remarks)) {
      PatternLine.parse(Words.trim(line.text()))
          .ifPresentOrElse(
              lines::add,
              () ->
                  remark(
                      line.line(),
                      "table-pattern",
                      "pattern that this model does not understand: " + Words.trim(line.text()),
                      "Write /pattern/flags and a result, without look-around, if or endif.",
                      true));
    }
    return new Table.Patterns(lines);
  }

  private void remark(int line, String code, String message, String hint, boolean error) {
    Remark.Place place = new Remark.Place(file, line, line == 0 ? 0 : 1);
    remarks.add(new Remark(code, place, message, hint, error));
  }

  static String unbraced(String text) {
    return text.startsWith("{") && text.endsWith("}")
        ? Words.trim(text.substring(1, text.length() - 1))
        : text;
  }
}
