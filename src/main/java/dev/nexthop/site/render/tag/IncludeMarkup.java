package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.error.LiquidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in an {@code include} tag ({@code tags/include.rb}).
 *
 * @param file the file's name, which may contain Liquid
 * @param parameters in their order; absent if nothing follows the name, so that the included file
 *     sees the parameters of the file around it
 */
record IncludeMarkup(String file, Optional<List<Parameter>> parameters) {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?<variable>[^{]*(?:\\{\\{\\s*[\\w.-]+\\s*(?:\\|.*)?\\}\\}[^\\s{}]*)+)(?<parameters>.*)",
          Pattern.DOTALL);
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NAME = Pattern.compile("\\s*([\\w-]+)\\s*=\\s*");
  private static final Pattern WORD = Pattern.compile("[\\w.-]+");
  private static final Pattern BAD_SEQUENCE = Pattern.compile("[./]{2,}");
  private static final Pattern FILE_NAME =
      Pattern.compile("^[\\w/.\\-()+~#@]+$", Pattern.MULTILINE);

  /** One {@code name=value}. */
  sealed interface Parameter {
    /** Its name. */
    String name();

    /** {@code name="text"}, escaped quotes resolved. */
    record Text(String name, String text) implements Parameter {}

    /** {@code name=variable}. */
    record Variable(String name, String expression) implements Parameter {}
  }

  /** Reads the markup; throws a LiquidException with Jekyll's message if it can't. */
  static IncludeMarkup parse(String tag, String markup) {
    String trimmed = markup.strip();
    Matcher variable = VARIABLE.matcher(trimmed);
    if (findVariable(variable, trimmed)) {
      String parameters = variable.group("parameters").strip();
      return new IncludeMarkup(
          variable.group("variable").strip(), Optional.of(parameters(tag, parameters)));
    }
    String[] parts = SPACE.split(trimmed, 2);
    return new IncludeMarkup(
        parts[0], parts.length < 2 ? Optional.empty() : Optional.of(parameters(tag, parts[1])));
  }

  /** Whether the file's name is to be rendered before it is looked for. */
  boolean isDynamic() {
    return findVariable(VARIABLE.matcher(file), file);
  }

  /** Finds as {@code find} would, which tries every start although none but these differ. */
  private static boolean findVariable(Matcher matcher, String text) {
    if (!text.contains("{{")) {
      return false;
    }
    for (int start = 0; start >= 0; ) {
      if (matcher.region(start, text.length()).lookingAt()) {
        return true;
      }
      int brace = text.indexOf('{', start);
      start = brace < 0 ? -1 : brace + 1;
    }
    return false;
  }

  /** Refuses names that Jekyll refuses, among them those that climb out of a folder. */
  static void validateFileName(String tag, String file) {
    if (BAD_SEQUENCE.matcher(file).find() || !FILE_NAME.matcher(file).find()) {
      throw LiquidException.foreign(
              "Invalid syntax for include tag. File contains invalid characters or sequences:\n\n  "
                  + file
                  + "\n\nValid syntax:\n\n  "
                  + example(tag)
                  + "\n\n")
          .withHint("Name a file of the includes folder by letters, digits, and /.-()+~#@_ only.");
    }
  }

  private static String example(String tag) {
    return "{% " + tag + " file.ext param='value' param2='value' %}";
  }

  private static List<Parameter> parameters(String tag, String text) {
    List<Parameter> parameters = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Matcher name = NAME.matcher(text).region(at, text.length());
      int end = name.lookingAt() ? endOfValue(text, name.end()) : -1;
      if (end < 0 || (end < text.length() && !isSpace(text.charAt(end)))) {
        throw invalid(tag, text);
      }
      parameters.add(parameter(name.group(1), text.substring(name.end(), end)));
      at = end;
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
    }
    return List.copyOf(parameters);
  }

  private static Parameter parameter(String name, String value) {
    char quote = value.charAt(0);
    if (quote != '"' && quote != '\'') {
      return new Parameter.Variable(name, value);
    }
    String text = value.substring(1, value.length() - 1);
    return new Parameter.Text(name, text.replace("\\" + quote, String.valueOf(quote)));
  }

  /** Index behind the value that starts there; -1 if there is none. */
  private static int endOfValue(String text, int start) {
    if (start >= text.length()) {
      return -1;
    }
    char quote = text.charAt(start);
    if (quote != '"' && quote != '\'') {
      Matcher word = WORD.matcher(text).region(start, text.length());
      return word.lookingAt() ? word.end() : -1;
    }
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static LiquidException invalid(String tag, String parameters) {
    return LiquidException.foreign(
            "Invalid syntax for include tag:\n\n"
                + parameters
                + "\n\nValid syntax:\n\n"
                + example(tag)
                + "\n\n")
        .withHint("Write each parameter as name=\"value\" or name=variable, separated by spaces.");
  }
}
