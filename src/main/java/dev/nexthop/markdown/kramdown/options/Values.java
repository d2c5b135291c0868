package dev.nexthop.markdown.kramdown.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Values as YAML or {@code {::options}} give them; null is Ruby's nil. */
final class Values {
  private Values() {}

  /** Ruby's truth: everything but nil and false. */
  static boolean truthy(@Nullable Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  /** A string; a Ruby symbol loses its colon. */
  static String text(@Nullable Object value) {
    String text = value == null ? "" : String.valueOf(value);
    return text.length() > 1 && text.charAt(0) == ':' ? text.substring(1) : text;
  }

  /** A whole number as Ruby's {@code Integer()} reads it; empty for anything else. */
  static OptionalInt integer(@Nullable Object value) {
    String text = value == null ? "" : String.valueOf(value).strip().toLowerCase(Locale.ROOT);
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    int base = 10;
    if (digits.startsWith("0x") || digits.startsWith("0b") || digits.startsWith("0o")) {
      base = digits.charAt(1) == 'x' ? 16 : digits.charAt(1) == 'b' ? 2 : 8;
      digits = digits.substring(2);
    } else if (digits.length() > 1 && digits.charAt(0) == '0' && value instanceof String) {
      base = 8;
    }
    if (digits.isEmpty() || !Character.isLetterOrDigit(digits.charAt(0))) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(digits.replaceAll("(?<=\\w)_(?=[^_])", ""), base);
      return OptionalInt.of(negative ? -number : number);
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /**
   * A map whose keys are strings without the colon of Ruby's symbols, with its nils; empty for
   * anything else.
   */
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> result.put(text(key), entry));
    }
    return Collections.unmodifiableMap(result);
  }

  /** The entries of a list, or of a text what is between its commas; none for anything else. */
  static List<Object> parts(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<Object> parts = new ArrayList<>();
      list.forEach(part -> parts.add(part == null ? "" : part));
      return parts;
    }
    return value instanceof String text ? List.of((Object[]) text.split(",")) : List.of();
  }

  /** A list of words, from a list or from text with commas between them. */
  static List<String> words(@Nullable Object value) {
    List<String> words = new ArrayList<>();
    parts(value).forEach(part -> words.add(text(text(part).strip())));
    words.removeIf(String::isEmpty);
    return List.copyOf(words);
  }
}
