package dev.nexthop.liquid.value;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What is inside of lists, maps, drops and ranges, and what is not. */
public final class Sequences {
  private Sequences() {}

  /** {@code object[key]}; {@link Missing} if the object has no keys or not this one. */
  public static Object fetch(Object object, Object key) {
    if (object instanceof Drop drop) {
      return fetchFromDrop(drop, key);
    }
    if (object instanceof Map<?, ?> map) {
      return fetchFromMap(map, key);
    }
    if (object instanceof List<?> list && key instanceof Long index) {
      return at(list, index);
    }
    return Missing.KEY;
  }

  /** The element at an index, which counts from the end if negative; Nil if there is none. */
  public static Object at(List<?> list, long index) {
    long i = index < 0 ? index + list.size() : index;
    return i >= 0 && i < list.size() ? Values.of(list.get((int) i)) : Nil.NIL;
  }

  /** The value of a key; Nil if the map has none. */
  public static Object at(Map<?, ?> map, Object key) {
    Object value = map.get(key);
    if (value == null && key instanceof Long number && number.intValue() == number) {
      value = map.get(number.intValue());
    }
    return Values.of(value);
  }

  /** Ruby's {@code size}; {@link Missing} if there is no such method. */
  public static Object size(Object object) {
    if (object instanceof String text) {
      return (long) text.codePointCount(0, text.length());
    }
    if (object instanceof List<?> list) {
      return (long) list.size();
    }
    if (object instanceof Map<?, ?> map) {
      return (long) map.size();
    }
    if (object instanceof IntRange range) {
      return range.size();
    }
    if (object instanceof Drop drop) {
      return drop.size().isPresent() ? drop.size().getAsLong() : Missing.KEY;
    }
    // Integer#size is the number of bytes of the machine's representation.
    return object instanceof Long || object instanceof java.math.BigInteger
        ? Numbers.byteSize(object)
        : Missing.KEY;
  }

  /** Ruby's {@code first}; {@link Missing} if there is no such method. */
  public static Object first(Object object) {
    if (object instanceof List<?> list) {
      return at(list, 0);
    }
    if (object instanceof IntRange range) {
      return range.first();
    }
    Iterator<?> elements;
    if (object instanceof Map<?, ?> map) {
      elements = pairs(map).iterator();
    } else if (object instanceof Drop && object instanceof Iterable<?> iterable) {
      elements = iterable.iterator();
    } else {
      return Missing.KEY;
    }
    return elements.hasNext() ? Values.of(elements.next()) : Nil.NIL;
  }

  /** Ruby's {@code last}; {@link Missing} if there is no such method. */
  public static Object last(Object object) {
    if (object instanceof List<?> list) {
      return at(list, -1);
    }
    return object instanceof IntRange range ? (Object) range.last() : Missing.KEY;
  }

  /** Whether the value has a size, and that is 0 (Ruby's {@code empty?}). */
  public static boolean isEmpty(Object value) {
    if (value instanceof String text) {
      return text.isEmpty();
    }
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    return value instanceof Drop drop && drop.isEmpty().orElse(false);
  }

  /** Ruby's {@code include?}: part of a string, element of a list or range, key of a map. */
  public static boolean includes(Object whole, Object part) {
    if (whole instanceof String text) {
      return text.contains(Text.of(part));
    }
    if (whole instanceof Map<?, ?> map) {
      return map.containsKey(part) || at(map, part) != Nil.NIL;
    }
    if (whole instanceof IntRange range) {
      return part instanceof Number
          && Order.compares(part, ">=", range.first())
          && Order.compares(part, "<=", range.last());
    }
    if (whole instanceof Iterable<?> elements) {
      for (Object element : elements) {
        if (Equality.areEqual(Values.of(element), part)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The pairs of a map, each a list of key and value. */
  public static List<List<Object>> pairs(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(entry -> List.of(Values.of(entry.getKey()), Values.of(entry.getValue())))
        .toList();
  }

  private static Object fetchFromDrop(Drop drop, Object key) {
    if (key == Nil.NIL) {
      return Missing.KEY;
    }
    String name = key instanceof String text ? text : Text.of(key);
    return drop.has(name) ? Values.of(drop.get(name)) : Missing.KEY;
  }

  private static boolean hasInt(Map<?, ?> map, long key) {
    return (int) key == key && map.containsKey((int) key);
  }

  private static Object fetchFromMap(Map<?, ?> map, Object key) {
    Object value = map.get(key);
    if (value != null) {
      return Values.of(value);
    }
    boolean isThere = map.containsKey(key) || (key instanceof Long number && hasInt(map, number));
    return isThere ? at(map, key) : Missing.KEY;
  }
}
