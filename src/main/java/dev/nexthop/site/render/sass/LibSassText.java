package dev.nexthop.site.render.sass;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What LibSass left as it was written and Dart Sass rewrites: plain values ({@code static_value} in
 * {@code prelexer.cpp}), {@code calc()} and quotes in attribute selectors. Style sheets are
 * prepared before they are compiled, and the result is mended after. Each rule is marked, too: Dart
 * Sass splits a rule whose declarations follow nested rules, and only its first part has the mark.
 */
final class LibSassText {
  /** A declaration that marks the first part of a rule. */
  static final String MARK = "--nexthop-rule";

  private static final String COMPONENT =
      "(?:-?[A-Za-z_\\x{80}-\\x{10FFFF}][\\w\\x{80}-\\x{10FFFF}-]*|\"(?:[^\"\\\\\\n#]|\\\\.)*\""
          + "|'(?:[^'\\\\\\n#]|\\\\.)*'|#[0-9A-Fa-f]+|[-+]?(?:\\d+\\.)?\\d+(?:%|[A-Za-z]+)?"
          + "|[-+]?\\.\\d+(?:%|[A-Za-z]+)?|!important)";

  private static final Pattern PLAIN_DECLARATION =
      Pattern.compile(
          "([A-Za-z*-][\\w-]*[ \\t]*:[ \\t]*)("
              + COMPONENT
              + "(?:(?:[ \\t]*[,/][ \\t]*|[ \\t]+)"
              + COMPONENT
              + ")*)(?=\\s*[;}])");

  private static final Pattern KEPT =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|#\\{[^{}]*\\}",
          Pattern.DOTALL);

  private static final Pattern CALC = Pattern.compile("(?<![-\\w$.])calc\\(");

  private static final Pattern QUOTED_ATTRIBUTE =
      Pattern.compile("\\[([\\w-]+[~|^$*]?=)([\"'])([^\"'\\]\\\\]*)\\2\\]");

  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, String> originals = new LinkedHashMap<>();

  /** Style sheets as they were, by prepared text. */
  Map<String, String> originals() {
    return Map.copyOf(originals);
  }

  /** The style sheet (in the syntax with braces) for Dart Sass. */
  String prepared(String text) {
    Matcher quoted = QUOTED_ATTRIBUTE.matcher(text);
    while (quoted.find()) {
      String value = quoted.group(3);
      boolean plain = value.matches("-?[A-Za-z_][\\w-]*");
      String written = plain ? value : "\"" + value + "\"";
      attributes.putIfAbsent("[" + quoted.group(1) + written + "]", quoted.group());
    }
    String result = new Preparation(text).result();
    originals.put(result, text);
    return result;
  }

  /** The compiled style sheet with attribute selectors as they were written. */
  String mended(String css) {
    String result = css;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      result = result.replace(attribute.getKey(), attribute.getValue());
    }
    return result;
  }

  /** One pass over a style sheet. */
  private static final class Preparation {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int statement;

    Preparation(String text) {
      this.text = text;
    }

    String result() {
      while (at < text.length()) {
        if (!keep() && !plainDeclaration() && !calculation()) {
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
      copy(kept.end());
      if (first && c == '/') {
        statement = at;
      }
      return true;
    }

    private boolean plainDeclaration() {
      Matcher plain = PLAIN_DECLARATION.matcher(text);
      if (Character.isWhitespace(text.charAt(at))
          || !text.substring(statement, at).isBlank()
          || text.startsWith("--", at)
          || !looking(plain)) {
        return false;
      }
      out.append(plain.group(1)).append("unquote(\"");
      out.append(plain.group(2).replace("\\", "\\\\").replace("\"", "\\\"")).append("\")");
      at = plain.end();
      return true;
    }

    private boolean calculation() {
      if (text.charAt(at) != 'c' || !looking(CALC.matcher(text))) {
        return false;
      }
      int end = closing(at + "calc(".length());
      String before = text.substring(statement, at).stripLeading();
      if (end < 0 || before.startsWith("--") || before.startsWith("@supports")) {
        return false;
      }
      out.append("unquote(\"").append(text, at, end).append("\")");
      at = end;
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
      if (!prelude.isEmpty() && !prelude.startsWith("@") && !prelude.endsWith(":")) {
        out.append(MARK).append(":0;");
      }
    }

    private void copy(int end) {
      out.append(text, at, end);
      at = end;
    }
  }
}
