package dev.nexthop.site.render.sass;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pass over a style sheet that hides from Dart Sass what LibSass did not touch. */
final class SassPreparation {
  /** Stands for a backslash in a plain value. */
  static final String BACKSLASH = "nexthop-backslash-";

  /** Stands for a line break in a comment, whose lines Dart Sass would indent otherwise. */
  static final String LINE_BREAK = "nexthop-line-break-";

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
      Pattern.compile("(?s)@(?:media\\b|supports\\b|include\\s+(?![\\w-]*keyframes)).*");
  private static final Pattern NESTED_PROPERTY = Pattern.compile("(?s)[\\w-]+:\\s.*");
  private static final Pattern DEFINES_MIX = Pattern.compile("@function\\s+mix\\b");
  private static final Pattern NAME = Pattern.compile("[\\w-]*");

  private static final Pattern ADDED =
      Pattern.compile("--nexthop-[a-z]+:[^;]*;|\\$nexthop-[^;]*;|nexthop-(?=mix)");
  private static final Pattern ADDED_VALUE =
      Pattern.compile("unquote\\(\"((?:[^\"\\\\]|\\\\.)*)(?:\"\\))?");

  private static final Pattern INTERPOLATION = Pattern.compile("#\\{([^{}]*)\\}");

  /** LibSass rounded mixed colours, and wrote the colours in texts by their digits. */
  private static final List<String> FUNCTIONS =
      List.of(
          "@function nexthop-rounded($c)",
          "@return rgba(round(red($c)),round(green($c)),round(blue($c)),alpha($c))",
          "@function nexthop-mix($color1,$color2,$weight:50%)",
          "@return nexthop-rounded(mix($color1,$color2,$weight))",
          "@function nexthop-text($value)",
          "@return if(type-of($value)==color and str-index('#{$value}','(') and alpha($value)==1,"
              + "unquote('#' + to-lower-case(str-slice(ie-hex-str($value),4))),$value)");

  private final String text;
  private final Map<String, String> attributes;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int statement;
  private boolean needsFunctions;
  private boolean hasValues = true;
  private boolean marksContent;
  private Optional<NestingMarks> nesting = Optional.empty();
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
    boolean needsFunctions = false;
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
      needsFunctions |= preparation.needsFunctions;
      out.append(result, 0, result.length() - 1).append('\n');
      if (hasBlock && code.matches("[^@$+=/\\s].*[^:,]|[&*a-z]")) {
        out.append(below, 0, indentation(below)).append(LibSassText.MARK).append(": 0\n");
      }
    }
    return needsFunctions ? functions("\n  ", "\n") + out : out.toString();
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /**
   * The prepared style sheet.
   *
   * @param marksContent whether blocks of {@code @media} and {@code @include} in rules are marked
   * @param isNested whether the marks say which rules a rule was in
   */
  String result(boolean marksContent, boolean isNested) {
    this.marksContent = marksContent;
    if (isNested) {
      nesting = Optional.of(new NestingMarks());
      out.append(NestingMarks.VARIABLES);
    }
    String body = body();
    return needsFunctions ? functions("{", "}") + body : body;
  }

  private static String functions(String open, String close) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < FUNCTIONS.size(); i += 2) {
      text.append(FUNCTIONS.get(i)).append(open).append(FUNCTIONS.get(i + 1)).append(close);
    }
    return text.toString();
  }

  /** Whether a line is none of the style sheet. */
  static boolean isAdded(String line) {
    return FUNCTIONS.contains(line.strip()) || line.strip().startsWith(LibSassText.MARK);
  }

  /** The beginning of a prepared line without what was added to it. */
  static String withoutAdded(String line) {
    String plain = ADDED_VALUE.matcher(ADDED.matcher(line).replaceAll("")).replaceAll("$1");
    return plain.replace(functions("{", "}"), "").replace(BACKSLASH, "\\");
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
    } else if (kept.group().startsWith("/*")) {
      comment(kept.group());
      at = kept.end();
    } else {
      copy(kept.end());
    }
    if (first && c == '/') {
      statement = at;
    }
    return true;
  }

  /** The line breaks of a comment come after it, so that lines keep their numbers. */
  private void comment(String comment) {
    String line = comment.replace("\n", LINE_BREAK);
    out.append(line);
    out.append("\n".repeat((line.length() - comment.length()) / (LINE_BREAK.length() - 1)));
  }

  /** LibSass wrote characters of private use as they are when a string was computed. */
  private void string(String string) {
    Matcher attribute = ATTRIBUTE.matcher(string);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      boolean plain = value.matches("-?[A-Za-z_][\\w-]*");
      String printed = plain ? value : "\"" + value + "\"";
      attributes.putIfAbsent("[" + attribute.group(1) + printed + "]", attribute.group());
    }
    boolean isData = string.startsWith("data:", 1) && INTERPOLATION.matcher(string).find();
    needsFunctions |= isData;
    String written =
        isData ? INTERPOLATION.matcher(string).replaceAll("#{nexthop-text($1)}") : string;
    out.append(
        PRIVATE_ESCAPE
            .matcher(written)
            .replaceAll(escape -> "nexthop-u" + escape.group(1).toLowerCase(Locale.ROOT) + "-"));
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
    out.append("\n".repeat((int) plain.group(2).chars().filter(c -> c == '\n').count()));
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
    needsFunctions = true;
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
    if (c == '}') {
      boolean isRule = Boolean.TRUE.equals(blocks.poll());
      nesting.ifPresent(marks -> out.append(marks.closing(isRule)));
    }
    copy(at + 1);
    if (c == ';' || c == '{' || c == '}') {
      statement = at;
    }
    if (c == '{') {
      open(prelude);
    }
  }

  private void open(String prelude) {
    boolean isRule =
        !prelude.isEmpty()
            && !prelude.startsWith("@")
            && !prelude.endsWith(":")
            && !NESTED_PROPERTY.matcher(prelude).matches();
    boolean isContent = marksContent && blocks.contains(true) && CONTENT.matcher(prelude).matches();
    String path = nesting.map(marks -> marks.opening(isRule)).orElse("");
    if (isRule || isContent) {
      out.append(path).append(isRule ? LibSassText.MARK : LibSassText.CONTENT_MARK);
      out.append(nesting.isPresent() ? NestingMarks.PATH : ":0;");
    }
    blocks.push(isRule);
  }

  private void copy(int end) {
    out.append(text, at, end);
    at = end;
  }
}
