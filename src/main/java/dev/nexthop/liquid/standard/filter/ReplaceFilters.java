package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Text;

/** Filters that replace and remove parts of strings. */
final class ReplaceFilters {
  private ReplaceFilters() {}

  static void register(Environment.Builder builder) {
    builder
        .filter("replace", 1, 2, (input, a, c) -> replaceAll(input, a.get(0), a.get(1, ""), c))
        .filter("replace_first", 1, 2, (input, a, c) -> first(input, a.get(0), a.get(1, "")))
        .filter("replace_last", 2, 2, (input, a, c) -> last(input, a.get(0), a.get(1)))
        .filter("remove", 1, 1, (input, a, c) -> replaceAll(input, a.get(0), "", c))
        .filter("remove_first", 1, 1, (input, a, c) -> first(input, a.get(0), ""))
        .filter("remove_last", 1, 1, (input, a, c) -> last(input, a.get(0), ""))
        .filter("strip_newlines", 0, 0, (input, a, c) -> newlines(Text.of(input), ""))
        .filter("newline_to_br", 0, 0, ReplaceFilters::newlineToBr);
  }

  private static Object newlineToBr(Object input, Arguments arguments, Context context) {
    return newlines(Text.of(input), "<br />\n");
  }

  private static String newlines(String text, String replacement) {
    return text.replace("\r\n", "\n").replace("\n", replacement);
  }

  private static Object first(Object input, Object pattern, Object replacement) {
    String text = Text.of(input);
    String wanted = Text.of(pattern);
    int start = text.indexOf(wanted);
    if (start < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder().append(text, 0, start);
    new Replacement(Text.of(replacement)).append(text, start, start + wanted.length(), result);
    return result.append(text, start + wanted.length(), text.length()).toString();
  }

  private static Object last(Object input, Object pattern, Object replacement) {
    String text = Text.of(input);
    String wanted = Text.of(pattern);
    int start = text.lastIndexOf(wanted);
    return start < 0
        ? text
        : text.substring(0, start) + Text.of(replacement) + text.substring(start + wanted.length());
  }

  private static Object replaceAll(
      Object input, Object pattern, Object replacement, Context context) {
    String text = Text.of(input);
    String wanted = Text.of(pattern);
    Replacement with = new Replacement(Text.of(replacement));
    StringBuilder result = new StringBuilder(text.length());
    long limit = context.environment().limits().outputLength();
    int from = 0;
    for (int i = text.indexOf(wanted); i >= 0 && i <= text.length(); ) {
      result.append(text, from, i);
      with.append(text, i, i + wanted.length(), result);
      if (result.length() > limit) {
        throw new LiquidException(ErrorKind.MEMORY, "Memory limits exceeded");
      }
      from = i + wanted.length();
      int next = wanted.isEmpty() ? nextCharacter(text, i) : from;
      i = next > text.length() ? -1 : text.indexOf(wanted, next);
    }
    return result.append(text, Math.min(from, text.length()), text.length()).toString();
  }

  private static int nextCharacter(String text, int index) {
    return index < text.length()
        ? index + Character.charCount(text.codePointAt(index))
        : text.length() + 1;
  }
}
