package dev.nexthop.lab.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code block that is zone text. Only recognised here; the model reads the text itself.
 *
 * @param records in order
 */
record ZoneBlock(List<ZoneRecord> records) {
  private static final Set<String> LANGUAGES = Set.of("zone", "dns", "bind", "named", "dns-zone");
  private static final String TYPES = "A|AAAA|MX|CNAME|NS|SOA|TXT|PTR|SRV|CAA|TLSA|DNAME";
  private static final Pattern RECORD =
      Pattern.compile(
          "(?<owner>\\S+)?\\s+(?<ttl>\\d\\S*\\s+)?(?:IN\\s+)?(?<late>\\d\\S*\\s+)?(?<type>"
              + TYPES
              + ")\\s+(?<data>\\S.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGIN =
      Pattern.compile("\\$ORIGIN\\s+(\\S+)\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TTL =
      Pattern.compile("\\$TTL\\s+\\S+\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

  /**
   * A record.
   *
   * @param owner absolute, in lower case, with its final dot
   * @param type in upper case
   * @param line as zone text with an absolute owner
   */
  record ZoneRecord(String owner, String type, String data, String line) {

    /** What a later record of the same owner and type replaces. */
    String key() {
      return owner + " " + type;
    }

    /** The owner without its final dot. */
    String name() {
      return owner.endsWith(".") ? owner.substring(0, owner.length() - 1) : owner;
    }

    /** Whether the data is an address. */
    boolean isAddress() {
      return type.equals("A") || type.equals("AAAA");
    }
  }

  ZoneBlock {
    records = List.copyOf(records);
  }

  /** The block, if all of its lines are zone text. */
  static Optional<ZoneBlock> of(CodeBlock block) {
    boolean may = LANGUAGES.contains(block.language()) || MainCfBlock.isUnmarked(block);
    return may ? parse(block.text()) : Optional.empty();
  }

  /** Whether the info string says that it is a zone. */
  static boolean isNamed(CodeBlock block) {
    return LANGUAGES.contains(block.language());
  }

  /** The first line that cannot stand in a zone. */
  static Optional<String> foreign(String text) {
    Reader reader = new Reader();
    return text.lines().filter(line -> !reader.line(line)).findFirst();
  }

  static Optional<ZoneBlock> parse(String text) {
    Reader reader = new Reader();
    for (String line : text.lines().toList()) {
      if (!reader.line(line)) {
        return Optional.empty();
      }
    }
    return reader.records.isEmpty() || !reader.open.isEmpty()
        ? Optional.empty()
        : Optional.of(new ZoneBlock(reader.records));
  }

  private static final class Reader {
    private final List<ZoneRecord> records = new ArrayList<>();
    private String origin = ".";
    private String owner = "";
    private String open = "";

    /** Takes a line; false if it cannot stand in a zone file. */
    boolean line(String whole) {
      String line = withoutComment(whole);
      if (line.isBlank()) {
        return true;
      }
      if (!open.isEmpty() || opens(line)) {
        open = open.isEmpty() ? line : open + " " + line.strip();
        if (!line.contains(")")) {
          return true;
        }
        line = open;
        open = "";
      }
      Matcher directive = ORIGIN.matcher(line);
      if (directive.matches()) {
        origin = absolute(directive.group(1));
        return true;
      }
      return TTL.matcher(line).matches() || record(line);
    }

    private static boolean opens(String line) {
      return line.contains("(") && !line.contains("\"") && !line.contains(")");
    }

    private boolean record(String line) {
      Matcher record = RECORD.matcher(line);
      if (!record.matches() || (record.group("owner") == null && owner.isEmpty())) {
        return false;
      }
      if (record.group("owner") != null) {
        owner = absolute(record.group("owner"));
      }
      String type = record.group("type").toUpperCase(Locale.ROOT);
      String data = record.group("data").strip();
      String text = owner + " " + ttl(record) + "IN " + type + " " + target(type, data);
      records.add(new ZoneRecord(owner.toLowerCase(Locale.ROOT), type, data, text));
      return true;
    }

    private static String ttl(Matcher record) {
      String first = record.group("ttl");
      String late = record.group("late");
      return first != null ? first.strip() + " " : late != null ? late.strip() + " " : "";
    }

    /** The data with an absolute name, as the origin may not hold for the lab's whole zone. */
    private String target(String type, String data) {
      if (!Set.of("MX", "CNAME", "NS", "SRV", "PTR", "DNAME").contains(type)) {
        return data;
      }
      int last = data.lastIndexOf(' ') + 1;
      return data.substring(0, last) + absolute(data.substring(last));
    }

    private String absolute(String name) {
      if (name.equals("@")) {
        return origin;
      }
      if (name.endsWith(".")) {
        return name;
      }
      return origin.equals(".") ? name + "." : name + "." + origin;
    }

    private static String withoutComment(String line) {
      int at = line.contains("\"") ? -1 : line.indexOf(';');
      return at < 0 ? line.stripTrailing() : line.substring(0, at).stripTrailing();
    }
  }
}
