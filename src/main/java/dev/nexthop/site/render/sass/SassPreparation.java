package dev.nexthop.site.render.sass;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pass over a style sheet that hides from Dart Sass what LibSass did not touch. */
final class SassPreparation {
  /** Stands for a backslash in a plain value. */
  static final String BACKSLASH = "nexthop-backslash-";

  private static final String COMPONENT =
      "(?:-?[A-Za-z_\\x{80}-\\x{10FFFF}][\\w\\x{80}-\\x{10FFFF}-]*|\"(?:[^\"\\\\\\n#]|\\\\.)*\""
          + "|'(?:[^'\\\\\\n#]|\\\\.)*'|#[0-9A-Fa-f]+|[-+]?(?:\\d+\\.)?\\d+(?:%|[A-Za-z]+)?"
          + "|[-+]?\\.\\d+(?:%|[A-Za-z]+)?|!important)";

  private static final Pattern PLAIN_DECLARATION =
      Pattern.compile(
          "((?:[A-Za-z*-]|#\\{[^{}]*\\})(?:[\\w-]|#\\{[^{}]*\\})*[ \\t]*:\\s*)("
              + COMPONENT
              + "(?:(?:\\s*[,/]\\s*|\\s+)"
              + COMPONENT
              + ")*)(?=\\s*[;}])");

  private static final Pattern KEPT =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|#\\{[^{}]*\\}",
          Pattern.DOTALL);

  private static final Pattern CALC = Pattern.compile("(?<![-\\w$.])calc\\(");
  private static final Pattern MIX = Pattern.compile("(?<![-\\w$.@])mix\\(");
  private static final Pattern BARE_ATTRIBUTE =
      Pattern.compile("\\[([\\w-]+[~|^$*]?=)(-?[A-Za-z_][\\w-]*)\\]");
  private static final Pattern INDENTED_COMMENT = Pattern.compile("\\s+//[^\"']*$");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\[\\s*([\\w-]+[~|^$*]?=)(?:\"([^\"\\]\\\\\\n]*)\"|'([^'\\]\\\\\\n]*)')\\s*\\]");
  private static final Pattern PRIVATE_ESCAPE =
      Pattern.compile("\\\\(0{0,2}[eEfF][0-9A-Fa-f]{3}(?![0-9A-Fa-f])) ?");
  private static final Pattern CONTENT =
      Pattern.compile("(?s)@(?:media\\b|include\\s+(?![\\w-]*keyframes)).*");
  private static final Pattern DEFINES_MIX = Pattern.compile("@function\\s+mix\\b");
  private static final Pattern NAME = Pattern.compile("[\\w-]*");

  /** LibSass rounded mixed colours. */
  private static final String ROUNDED_MIX =
      "@function nexthop-mix($color1,$color2,$weight:50%){$m:mix($color1,$color2,$weight);"
          + "@return rgba(round(red($m)),round(green($m)),round(blue($m)),alpha($m))}";

  private final String text;
  private final Map<String, String> attributes;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int statement;
  private boolean mixes;
  private boolean hasValues = true;
  private boolean marksContent;
  private final Deque<Boolean> blocks = new ArrayDeque<>();

  /**
   * @param text in the syntax with braces
   * @param attributes takes attribute selectors in strings, by how they are printed
   */
  SassPreparation(String text, Map<String, String> attributes) {
    this.text = text;
    this.attributes = attributes;
  }

  /** A style sheet in the indented syntax, prepared line by line. */
  static String indented(String text, Map<String, String> attributes) {
    StringBuilder out = new StringBuilder();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String code = INDENTED_COMMENT.matcher(line).replaceFirst("").strip();
      out.append(line, 0, indentation(line));
      String below = i + 1 < lines.size() ? lines.get(i + 1) : "";
      boolean hasBlock = indentation(below) > indentation(line) && !below.isBlank();
      SassPreparation preparation = new SassPreparation(code + ";", attributes);
      preparation.hasValues = !hasBlock && code.matches("(?:[\\w-]|#\\{[^{}]*\\})+:\\s.*");
      String result = preparation.body();
      out.append(result, 0, result.length() - 1).append('\n');
      if (hasBlock && code.matches("[^@$+=/\\s].*[^:,]|[&*a-z]")) {
        out.append(below, 0, indentation(below)).append(LibSassText.MARK).append(": 0\n");
      }
    }
    return out.toString();
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /**
   * The prepared style sheet.
   *
   * @param marksContent whether blocks of {@code @media} and {@code @include} in rules are marked
   */
  String result(boolean marksContent) {
    this.marksContent = marksContent;
    String body = body();
    return mixes ? ROUNDED_MIX + body : body;
  }

  private String body() {
    boolean ownMix = DEFINES_MIX.matcher(text).find() || text.contains("@use");
    while (at < text.length()) {
      if (!plainDeclaration() && !keep() && !attribute() && !calculation() && !mix(ownMix)) {
        character();
      }
    }
    return out.toString();
  }

  private boolean looking(Matcher matcher) {
    return matcher.region(at, text.length()).useTransparentBounds(true).lookingAt();
  }

  private boolean keep() {
    char c = text.charAt(at);
    Matcher kept = KEPT.matcher(text);
    if ((c != '/' && c != '"' && c != '\'' && c != '#') || !looking(kept)) {
      return false;
    }
    boolean first = text.substring(statement, at).isBlank();
    if (c == '"' || c == '\'') {
      string(kept.group());
      at = kept.end();
    } else {
      copy(kept.end());
    }
    if (first && c == '/') {
      statement = at;
    }
    return true;
  }

  /** LibSass wrote characters of private use as they are when a string was computed. */
  private void string(String string) {
    Matcher attribute = ATTRIBUTE.matcher(string);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      boolean plain = value.matches("-?[A-Za-z_][\\w-]*");
      String written = plain ? value : "\"" + value + "\"";
      attributes.putIfAbsent("[" + attribute.group(1) + written + "]", attribute.group());
    }
    out.append(
        PRIVATE_ESCAPE
            .matcher(string)
            .replaceAll(escape -> "nexthop-u" + escape.group(1).toLowerCase() + "-"));
  }

  private boolean attribute() {
    Matcher bare = BARE_ATTRIBUTE.matcher(text);
    if (text.charAt(at) == '[' && looking(bare)) {
      String value = encoded(bare.group(2));
      out.append('[').append(bare.group(1)).append("nexthop-q0-").append(value).append(']');
      at = bare.end();
      return true;
    }
    Matcher attribute = ATTRIBUTE.matcher(text);
    if (text.charAt(at) != '[' || !looking(attribute)) {
      return false;
    }
    boolean isSingle = attribute.group(2) == null;
    String value = isSingle ? attribute.group(3) : attribute.group(2);
    String literal = value.replaceAll("#\\{[^{}]*\\}", "");
    boolean isFixed = literal.equals(value);
    if (!isFixed && !NAME.matcher(literal).matches()) {
      return false;
    }
    out.append('[').append(attribute.group(1)).append("nexthop-").append(isFixed ? 'q' : 'i');
    out.append(isSingle ? '1' : '2').append('-');
    out.append(isFixed ? encoded(value) : value).append(']');
    at = attribute.end();
    return true;
  }

  private static String encoded(String value) {
    return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
  }

  /** The value of an attribute that was hidden. */
  static String decoded(String digits) {
    return new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8);
  }

  private boolean plainDeclaration() {
    Matcher plain = PLAIN_DECLARATION.matcher(text);
    if (!hasValues
        || Character.isWhitespace(text.charAt(at))
        || !text.substring(statement, at).isBlank()
        || text.startsWith("--", at)
        || !looking(plain)) {
      return false;
    }
    String line = plain.group(2).replaceAll("\\s*\\n\\s*", " ");
    String value = line.replace("\\", BACKSLASH).replace("\"", "\\\"");
    out.append(plain.group(1)).append("unquote(\"").append(value).append("\")");
    at = plain.end();
    return true;
  }

  private boolean calculation() {
    if (text.charAt(at) != 'c' || !looking(CALC.matcher(text))) {
      return false;
    }
    int end = closing(at + "calc(".length());
    String before = text.substring(statement, at).stripLeading();
    if (end < 0 || before.matches("(?s)(?:--|@supports|@mixin|@include|@function|[+=]$).*")) {
      return false;
    }
    out.append("unquote(\"").append(text, at, end).append("\")");
    at = end;
    return true;
  }

  private boolean mix(boolean ownMix) {
    if (ownMix || text.charAt(at) != 'm' || !looking(MIX.matcher(text))) {
      return false;
    }
    String before = text.substring(statement, at).strip();
    if (before.isEmpty() || before.endsWith("@mixin") || before.endsWith("@include")) {
      return false;
    }
    out.append("nexthop-");
    copy(at + "mix(".length());
    mixes = true;
    return true;
  }

  /** Where the parenthesis closes; -1 if the text between can't stand in a string. */
  private int closing(int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\"\\\n;".indexOf(c) >= 0) {
        return -1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private void character() {
    char c = text.charAt(at);
    String prelude = c == '{' ? text.substring(statement, at).strip() : "";
    copy(at + 1);
    if (c == ';' || c == '{' || c == '}') {
      statement = at;
    }
    if (c == '{') {
      boolean isRule = !prelude.isEmpty() && !prelude.startsWith("@") && !prelude.endsWith(":");
      boolean isContent =
          marksContent && blocks.contains(true) && CONTENT.matcher(prelude).matches();
      if (isRule || isContent) {
        out.append(isRule ? LibSassText.MARK : LibSassText.CONTENT_MARK).append(":0;");
      }
      blocks.push(isRule);
    } else if (c == '}') {
      blocks.poll();
    }
  }

  private void copy(int end) {
    out.append(text, at, end);
    at = end;
  }
}
