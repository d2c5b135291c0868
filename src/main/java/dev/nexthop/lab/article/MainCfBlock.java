package dev.nexthop.lab.article;

import dev.nexthop.postfix.config.MainCf;
import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code block that is main.cf, or a part of it.
 *
 * @param host the machine that the block's first comment names; empty if it names none
 * @param version the Postfix version that its first comment says it is for; empty if none
 * @param parameters text of each parameter, with its comments and continuation lines, by name
 */
record MainCfBlock(String host, String version, Map<String, String> parameters) {
  private static final Settings STOCK = Settings.of(Version.DEFAULT, MainCf.parse(""), Map.of());
  private static final Set<String> LANGUAGES =
      Set.of("cfg", "conf", "main.cf", "maincf", "postfix", "ini");
  private static final Set<String> UNMARKED = Set.of("", "plaintext", "text");
  private static final Pattern HEAD =
      Pattern.compile("#+\\s*(?:([A-Za-z0-9._-]+):)?\\s*(?:/etc/postfix/)?main\\.cf\\b.*");
  private static final Pattern VERSION =
      Pattern.compile("Postfix\\s+([1-9])\\.(X|[0-9]{1,2})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OR_LATER =
      Pattern.compile("以降|以上|or later|and later|since|or newer", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)\\s*=.*");

  MainCfBlock {
    parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Whether a block with this info string may be main.cf at all. */
  static boolean mayBe(CodeBlock block) {
    String text = block.text().stripLeading();
    boolean named = HEAD.matcher(text.lines().findFirst().orElse("")).matches();
    return named || LANGUAGES.contains(block.language());
  }

  /** Whether the info string says nothing. */
  static boolean isUnmarked(CodeBlock block) {
    return UNMARKED.contains(block.language());
  }

  /** The block, if all of its lines are main.cf and Postfix knows one of its parameters. */
  static Optional<MainCfBlock> of(CodeBlock block) {
    return mayBe(block) ? parse(block.text()) : Optional.empty();
  }

  static Optional<MainCfBlock> parse(String text) {
    Reader reader = new Reader();
    for (String line : text.lines().toList()) {
      if (!reader.line(line)) {
        return Optional.empty();
      }
    }
    return reader.parameters.keySet().stream().anyMatch(STOCK::knows)
        ? Optional.of(new MainCfBlock(reader.host, reader.version, reader.parameters))
        : Optional.empty();
  }

  /** The first line that cannot stand in main.cf. */
  static Optional<String> foreign(String text) {
    Reader reader = new Reader();
    return text.lines().filter(line -> !reader.line(line)).findFirst();
  }

  /** The value of a parameter as written here, continuation lines joined; empty if not set. */
  String value(String name) {
    StringBuilder value = new StringBuilder();
    parameters
        .getOrDefault(name, "")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> value.append(' ').append(line.strip()));
    int equals = value.indexOf("=");
    return equals < 0 ? "" : value.substring(equals + 1).strip();
  }

  private static final class Reader {
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<String> comments = new ArrayList<>();
    private String host = "";
    private String version = "";
    private String last = "";

    /** Takes a line; false if it cannot stand in main.cf. */
    boolean line(String line) {
      if (line.isBlank()) {
        return true;
      }
      if (line.stripLeading().startsWith("#")) {
        comment(line.strip());
        return true;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        parameters.computeIfPresent(last, (name, text) -> text + "\n" + line);
        return !last.isEmpty();
      }
      Matcher parameter = PARAMETER.matcher(line);
      if (!parameter.matches()) {
        return false;
      }
      last = parameter.group(1);
      comments.add(line.stripTrailing());
      parameters.put(last, String.join("\n", comments));
      comments.clear();
      return true;
    }

    private void comment(String line) {
      Matcher head = HEAD.matcher(line);
      if (parameters.isEmpty() && head.matches()) {
        host = head.group(1) == null ? "" : head.group(1);
        return;
      }
      Matcher marked = VERSION.matcher(line);
      if (parameters.isEmpty() && marked.find() && !OR_LATER.matcher(line).find()) {
        version = marked.group(1) + "." + minor(marked.group(1), marked.group(2));
      }
      comments.add(line);
    }

    private static String minor(String major, String minor) {
      if (!minor.equalsIgnoreCase("X")) {
        return minor;
      }
      return switch (major) {
        case "1" -> "1";
        case "2" -> "11";
        default -> "7";
      };
    }
  }
}
