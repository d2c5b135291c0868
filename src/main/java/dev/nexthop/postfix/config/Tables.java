package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lookup tables by {@code type:name}, their files given as texts. Not thread safe. */
public final class Tables {

  private static final List<String> INDEXED =
      List.of("texthash", "hash", "btree", "dbm", "sdbm", "cdb", "lmdb");

  private final Map<String, String> files;
  private final String directory;
  private final boolean inlineKnown;
  private final Map<String, Table> open = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** A table that can be asked. */
  private interface Table {
    Optional<String> find(String key);

    /** Whether parts of an address may be asked for as well; not in tables of patterns. */
    boolean takesParts();
  }

  /**
   * What a search found.
   *
   * @param value empty if nothing was found
   * @param failed whether a table could not be read
   */
  public record Found(Optional<String> value, boolean failed) {
    static final Found NOTHING = new Found(Optional.empty(), false);
  }

  public Tables(Settings settings, Map<String, String> files) {
    this.files = files;
    this.directory = settings.text("config_directory") + "/";
    this.inlineKnown = settings.version().atLeast(3, 0);
  }

  /** What is wrong with the tables that were opened so far. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** Searches the tables of a parameter in order, with a whole address. */
  public Found find(String maps, String key) {
    return find(maps, key, false);
  }

  /** Searches with a part of an address, for which tables of patterns are not asked. */
  public Found findPart(String maps, String key) {
    return find(maps, key, true);
  }

  private Found find(String maps, String key, boolean part) {
    for (String name : Words.listWithBraces(maps)) {
      Optional<Table> table = open(name);
      if (table.isEmpty()) {
        return new Found(Optional.empty(), true);
      }
      if (!part || table.get().takesParts()) {
        Optional<String> value = table.get().find(key);
        if (value.isPresent()) {
          return new Found(value, false);
        }
      }
    }
    return Found.NOTHING;
  }

  private Optional<Table> open(String name) {
    Table known = open.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    String bare = name.startsWith("proxy:") ? name.substring(6) : name;
    int colon = bare.indexOf(':');
    if (colon <= 0) {
      return refuse(
          "table-name",
          name,
          "open dictionary: expecting \"type:name\" form instead of \"" + bare + "\"",
          "Write the table's type in front, such as texthash:/etc/postfix/transport.");
    }
    Optional<Table> table = open(name, bare.substring(0, colon), bare.substring(colon + 1));
    table.ifPresent(opened -> open.put(name, opened));
    return table;
  }

  private Optional<Table> open(String name, String type, String argument) {
    switch (type) {
      case "static" -> {
        String value = unbraced(argument);
        return Optional.of(new Fixed(value));
      }
      case "inline" -> {
        if (inlineKnown) {
          return Optional.of(new Indexed(inline(name, unbraced(argument))));
        }
      }
      case "regexp", "pcre" -> {
        return file(name, argument).map(text -> new Patterns(patterns(argument, text)));
      }
      default -> {
        if (INDEXED.contains(type)) {
          boolean unique = !type.equals("texthash");
          return file(name, argument).flatMap(text -> indexed(argument, text, unique));
        }
      }
    }
    return refuse(
        "table-type",
        name,
        "unsupported dictionary type: " + type,
        "Use texthash:, hash:, inline:, static:, regexp: or pcre:.");
  }

  private Optional<Table> refuse(String code, String name, String message, String hint) {
    Remark remark = new Remark(code, new Remark.Place(name, 0, 0), message, hint, true);
    if (!remarks.contains(remark)) {
      remarks.add(remark);
    }
    return Optional.empty();
  }

  private Optional<String> file(String name, String path) {
    String text = files.get(nameOf(path));
    if (text == null) {
      text = files.get(path);
    }
    if (text == null) {
      refuse(
          "table-missing",
          name,
          "open " + path + ": No such file or directory",
          "Add the file `" + nameOf(path) + "` to the experiment.");
    }
    return Optional.ofNullable(text);
  }

  private String nameOf(String path) {
    return path.startsWith(directory)
        ? path.substring(directory.length())
        : path.substring(path.lastIndexOf('/') + 1);
  }

  private static String unbraced(String text) {
    return text.startsWith("{") && text.endsWith("}")
        ? Words.trim(text.substring(1, text.length() - 1))
        : text;
  }

  private Map<String, String> inline(String name, String body) {
    Map<String, String> entries = new HashMap<>();
    for (String word : Words.listWithBraces(body)) {
      String pair = unbraced(word);
      int equals = pair.indexOf('=');
      if (equals < 0) {
        refuse(
            "table-inline",
            name,
            "missing '=' after attribute name: \"" + pair + "\"",
            "Write inline:{ {key = value}, {key = value} }.");
      } else {
        entries.put(
            Words.trim(pair.substring(0, equals)).toLowerCase(Locale.ROOT),
            Words.trim(pair.substring(equals + 1)));
      }
    }
    return entries;
  }

  /**
   * postmap(1) input: key, blanks, value.
   *
   * @param forgiving whether the first of equal keys counts (postmap only warns); if not, the table
   *     cannot be used (dict_thash.c)
   */
  private Optional<Table> indexed(String file, String text, boolean forgiving) {
    Map<String, String> entries = new HashMap<>();
    boolean usable = true;
    for (LogicalLine line : LogicalLine.of(nameOf(file), text, remarks)) {
      String body = Words.trim(line.text());
      int end = keyEnd(body);
      String key = body.substring(0, end);
      String value = Words.trim(body.substring(end));
      if (value.isEmpty()) {
        remarks.add(
            new Remark(
                "table-line",
                new Remark.Place(nameOf(file), line.line(), 1),
                "expected format: key whitespace value",
                "Write a value behind the key; Postfix ignores this line.",
                false));
      } else {
        String folded = unquoted(key).toLowerCase(Locale.ROOT);
        if (entries.putIfAbsent(folded, value) != null) {
          usable &= forgiving;
          remarks.add(
              new Remark(
                  "table-duplicate",
                  new Remark.Place(nameOf(file), line.line(), 1),
                  "duplicate entry: \"" + key + "\"",
                  "Keep one line for each key.",
                  !forgiving));
        }
      }
    }
    return usable ? Optional.of(new Indexed(entries)) : Optional.empty();
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

  private static String unquoted(String key) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) != '"') {
        plain.append(key.charAt(i));
      }
    }
    return plain.toString();
  }

  private List<Rule> patterns(String file, String text) {
    List<Rule> rules = new ArrayList<>();
    for (LogicalLine line : LogicalLine.of(nameOf(file), text, remarks)) {
      Optional<Rule> rule = Rule.parse(Words.trim(line.text()));
      if (rule.isPresent()) {
        rules.add(rule.get());
      } else {
        remarks.add(
            new Remark(
                "table-pattern",
                new Remark.Place(nameOf(file), line.line(), 1),
                "pattern that this model does not understand: " + Words.trim(line.text()),
                "Write /pattern/flags and a result, without look-around, if or endif.",
                true));
      }
    }
    return rules;
  }

  /** A line of a table of patterns. */
  private record Rule(TablePattern pattern, boolean negated, String value) {

    static Optional<Rule> parse(String line) {
      boolean negated = line.startsWith("!");
      int start = negated ? 1 : 0;
      if (start >= line.length() || Character.isLetterOrDigit(line.charAt(start))) {
        return Optional.empty();
      }
      char delimiter = line.charAt(start);
      int end = start + 1;
      while (end < line.length() && line.charAt(end) != delimiter) {
        end += line.charAt(end) == '\\' ? 2 : 1;
      }
      if (end >= line.length()) {
        return Optional.empty();
      }
      int blank = end + 1;
      boolean ignoreCase = true;
      while (blank < line.length() && !Words.isSpace(line.charAt(blank))) {
        ignoreCase ^= line.charAt(blank) == 'i';
        blank++;
      }
      String value = Words.trim(line.substring(blank));
      return TablePattern.compile(line.substring(start + 1, end), ignoreCase)
          .map(pattern -> new Rule(pattern, negated, value));
    }
  }

  private record Indexed(Map<String, String> entries) implements Table {
    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(entries.get(key.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean takesParts() {
      return true;
    }
  }

  private record Fixed(String value) implements Table {
    @Override
    public Optional<String> find(String key) {
      return Optional.of(value);
    }

    @Override
    public boolean takesParts() {
      return true;
    }
  }

  private record Patterns(List<Rule> rules) implements Table {
    @Override
    public Optional<String> find(String key) {
      for (Rule rule : rules) {
        if (rule.pattern.find(key) != rule.negated) {
          return Optional.of(rule.value);
        }
      }
      return Optional.empty();
    }

    @Override
    public boolean takesParts() {
      return false;
    }
  }
}
