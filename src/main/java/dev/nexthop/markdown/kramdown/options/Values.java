package dev.nexthop.markdown.kramdown.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as YAML or {@code {::options}} give them, in the types that options have. */
final class Values {
  private Values() {}

  /** Ruby's truth: everything but nil and false. */
  static boolean truthy(@Nullable Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  /** kramdown's reading of a boolean option: anything but a word for "no" is true. */
  static boolean flag(@Nullable Object value) {
    String text = text(value).trim().toLowerCase(java.util.Locale.ROOT);
    return !(value == null || text.equals("false") || text.equals("no") || text.equals("0"));
  }

  /** A string; a Ruby symbol loses its colon. */
  static String text(@Nullable Object value) {
    String text = value == null ? "" : String.valueOf(value);
    return text.length() > 1 && text.charAt(0) == ':' ? text.substring(1) : text;
  }

  static int integer(@Nullable Object value, int otherwise) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    String text = text(value).trim();
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** A map whose keys are strings without the colon of Ruby's symbols; empty for anything else. */
  static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, entry) -> {
            if (entry != null) {
              result.put(text(key), entry);
            }
          });
    }
    return result;
  }

  /** A list of words, from a list or from text with commas between them. */
  static List<String> words(@Nullable Object value) {
    List<String> words = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(entry -> words.add(text(entry).trim()));
    } else {
      for (String part : text(value).split(",", -1)) {
        words.add(text(part.trim()));
      }
    }
    words.removeIf(String::isEmpty);
    return List.copyOf(words);
  }

  /** Levels from "1..6", "1,2" or a list of numbers, as a set of bits. */
  static int levels(@Nullable Object value) {
    int bits = 0;
    for (String word : words(value)) {
      int dots = word.indexOf("..");
      int from = integer(dots < 0 ? word : word.substring(0, dots), 0);
      int to = dots < 0 ? from : integer(word.substring(dots + 2), 0);
      for (int level = Math.max(from, 1); level <= Math.min(to, 6); level++) {
        bits |= 1 << level;
      }
    }
    return bits;
  }
}
