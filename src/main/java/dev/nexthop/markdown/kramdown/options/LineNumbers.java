package dev.nexthop.markdown.kramdown.options;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of code are numbered (Rouge's {@code html_table.rb}).
 *
 * @param start number of the first line
 * @param format of a number, in the form of C's {@code printf}
 * @param tableClass class of the table
 * @param gutterClass class of the cell with the numbers
 * @param codeClass class of the cell with the code
 */
public record LineNumbers(
    int start, String format, String tableClass, String gutterClass, String codeClass) {

  private static final Pattern DIRECTIVE = Pattern.compile("%(?:%|([-0]*)(\\d{0,3})[diu])");

  static Optional<LineNumbers> read(Map<String, ? extends @Nullable Object> options) {
    if (!Values.truthy(options.get("line_numbers"))) {
      return Optional.empty();
    }
    return Optional.of(
        new LineNumbers(
            Values.integer(options.get("start_line")).orElse(1),
            text(options, "line_format", "%i"),
            text(options, "table_class", "rouge-table"),
            text(options, "gutter_class", "rouge-gutter"),
            text(options, "code_class", "rouge-code")));
  }

  private static String text(
      Map<String, ? extends @Nullable Object> options, String name, String otherwise) {
    if (!options.containsKey(name)) {
      return otherwise;
    }
    Object value = options.get(name);
    return value == null ? "" : String.valueOf(value);
  }

  /** The number of a line as the format wants it. */
  public String number(int line) {
    Matcher directive = DIRECTIVE.matcher(format);
    StringBuilder written = new StringBuilder();
    while (directive.find()) {
      directive.appendReplacement(written, Matcher.quoteReplacement(number(line, directive)));
    }
    return directive.appendTail(written).toString();
  }

  private static String number(int line, Matcher directive) {
    if (directive.group().equals("%%")) {
      return "%";
    }
    String digits = String.valueOf(line);
    String width = directive.group(2);
    int missing = width.isEmpty() ? 0 : Math.min(Integer.parseInt(width), 99) - digits.length();
    String flags = directive.group(1);
    if (flags.contains("-")) {
      return digits + " ".repeat(Math.max(0, missing));
    }
    return (flags.contains("0") ? "0" : " ").repeat(Math.max(0, missing)) + digits;
  }
}
