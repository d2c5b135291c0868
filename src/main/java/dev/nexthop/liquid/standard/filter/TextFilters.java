package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.value.CodePoints;
import dev.nexthop.liquid.value.LetterCase;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Numbers;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.Split;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.List;
import java.util.Map;

/** Filters that shorten, split, trim and join strings. */
final class TextFilters {
  private static final long MAX_INT = Integer.MAX_VALUE;

  /** From here on the parts of a text count as turns of a loop do. */
  private static final int LONG_TEXT = 1 << 20;

  private TextFilters() {}

  static void register(Environment.Builder builder) {
    builder
        .filter("downcase", 0, 0, (input, a, c) -> LetterCase.down(Text.of(input)))
        .filter("upcase", 0, 0, (input, a, c) -> LetterCase.up(Text.of(input)))
        .filter("capitalize", 0, 0, (input, a, c) -> LetterCase.capitalize(Text.of(input)))
        .filter("strip", 0, 0, (input, a, c) -> Characters.strip(Text.of(input)))
        .filter("lstrip", 0, 0, (input, a, c) -> Characters.stripStart(Text.of(input)))
        .filter("rstrip", 0, 0, (input, a, c) -> Characters.stripEnd(Text.of(input)))
        .filter("append", 1, 1, (input, a, c) -> Text.of(input) + Text.of(a.get(0)))
        .filter("prepend", 1, 1, (input, a, c) -> Text.of(a.get(0)) + Text.of(input))
        .filter("split", 1, 1, TextFilters::split)
        .filter("slice", 1, 2, TextFilters::slice)
        .filter("truncate", 0, 2, TextFilters::truncate)
        .filter("truncatewords", 0, 2, TextFilters::truncateWords)
        .filter("default", 0, 2, TextFilters::otherwise);
  }

  private static Object split(Object input, Arguments arguments, Context context) {
    String text = Text.of(input);
    String separator = Text.of(arguments.get(0));
    if (text.length() > LONG_TEXT) {
      context.countIterations(text.length() / (separator.length() + 1));
    }
    return Split.by(text, separator);
  }

  private static Object slice(Object input, Arguments arguments, Context context) {
    long offset = Numbers.saturated(Numbers.toInteger(arguments.get(0)));
    Object given = arguments.get(1);
    boolean isGiven = given != Nil.NIL && !Boolean.FALSE.equals(given);
    long length = isGiven ? Numbers.saturated(Numbers.toInteger(given)) : 1;
    if (input instanceof List<?> list) {
      long start = offset < 0 ? offset + list.size() : offset;
      boolean outside = start < 0 || start > list.size() || length < 0;
      return outside
          ? List.of()
          : list.subList((int) start, (int) (start + Math.min(length, list.size() - start)));
    }
    return CodePoints.slice(Text.of(input), offset, length);
  }

  private static Object truncate(Object input, Arguments arguments, Context context) {
    if (input == Nil.NIL) {
      return Nil.NIL;
    }
    String text = Text.of(input);
    long length = Numbers.saturated(Numbers.toInteger(arguments.get(0, 50L)));
    String end = Text.of(arguments.get(1, "..."));
    long kept = Math.max(0, length - CodePoints.count(end));
    return CodePoints.count(text) > length ? CodePoints.slice(text, 0, kept) + end : text;
  }

  private static Object truncateWords(Object input, Arguments arguments, Context context) {
    if (input == Nil.NIL) {
      return Nil.NIL;
    }
    String text = Text.of(input);
    long words = Math.max(1, Numbers.saturated(Numbers.toInteger(arguments.get(0, 15L))));
    if (words >= MAX_INT) {
      throw LiquidException.argument("integer " + words + " too big for truncatewords");
    }
    List<String> list = Split.words(text, (int) words + 1);
    return list.size() <= words
        ? text
        : String.join(" ", list.subList(0, (int) words)) + Text.of(arguments.get(1, "..."));
  }

  private static Object otherwise(Object input, Arguments arguments, Context context) {
    Object options = arguments.get(1);
    boolean allowFalse =
        options instanceof Map
            && Values.isTrue(arguments.keywords().getOrDefault("allow_false", Nil.NIL));
    boolean isNothing = allowFalse ? input == Nil.NIL : !Values.isTrue(input);
    return isNothing || Sequences.isEmpty(input) ? arguments.get(0, "") : input;
  }
}
