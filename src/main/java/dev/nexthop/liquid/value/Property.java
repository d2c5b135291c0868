package dev.nexthop.liquid.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * {@code element[property]} as filters ask for it. Where Ruby raises, an answer of its own tells
 * how.
 */
public enum Property {
  /** Ruby's TypeError: the element has keys, but none of this type. */
  WRONG_TYPE,
  /** Ruby's NoMethodError: the element has no keys. */
  NOT_INDEXED;

  private static final int MAX_SHIFT = 1 << 16;

  /** The value, or one of {@link Property}. */
  public static Object of(Object element, Object property) {
    if (element instanceof Map<?, ?> map) {
      return Sequences.at(map, property);
    }
    if (element instanceof Drop drop) {
      return Values.of(drop.get(property instanceof String name ? name : Text.of(property)));
    }
    if (element instanceof String text) {
      return of(text, property);
    }
    if (element instanceof List<?> list) {
      return property instanceof Long index ? Sequences.at(list, index) : WRONG_TYPE;
    }
    if (element instanceof Long bits) {
      return bit(bits, property);
    }
    return NOT_INDEXED;
  }

  /** Whether the element has keys at all. */
  public static boolean isIndexed(Object element) {
    return element instanceof Map
        || element instanceof Drop
        || element instanceof String
        || element instanceof List
        || element instanceof Long
        || element instanceof BigInteger;
  }

  private static Object of(String text, Object property) {
    if (property instanceof String part) {
      return text.contains(part) ? part : Nil.NIL;
    }
    if (property instanceof IntRange range) {
      return of(text, range);
    }
    if (property instanceof Long || property instanceof Double) {
      String character = CodePoints.slice(text, ((Number) property).longValue(), 1);
      return character.isEmpty() ? Nil.NIL : character;
    }
    return WRONG_TYPE;
  }

  private static Object of(String text, IntRange range) {
    int count = CodePoints.count(text);
    long start = range.first() < 0 ? range.first() + count : range.first();
    long end = range.last() < 0 ? range.last() + count : range.last();
    return start < 0 || start > count
        ? Nil.NIL
        : CodePoints.slice(text, start, Math.max(0, Math.min(end, count) - start + 1));
  }

  /** Integer#[] of a range: those bits as a number; all from the first if the range is empty. */
  private static Object bits(long number, IntRange range) {
    int shift = (int) Math.max(-MAX_SHIFT, Math.min(range.first(), MAX_SHIFT));
    BigInteger shifted = BigInteger.valueOf(number).shiftRight(shift);
    if (range.size() == 0) {
      return Values.integer(shifted);
    }
    int count = (int) Math.min(range.size(), MAX_SHIFT);
    BigInteger mask = BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE);
    return Values.integer(shifted.and(mask));
  }

  private static Object bit(long number, Object property) {
    if (property instanceof IntRange range) {
      return bits(number, range);
    }
    if (!(property instanceof Long || property instanceof Double)) {
      return WRONG_TYPE;
    }
    long index = ((Number) property).longValue();
    return index < 0 ? 0L : number >> Math.min(index, Long.SIZE - 1) & 1;
  }
}
