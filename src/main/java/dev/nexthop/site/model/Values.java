package dev.nexthop.site.model;

import dev.nexthop.liquid.value.Nil;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done with values of front matter and configuration: Jekyll's {@code utils.rb}. */
public final class Values {
  /** Ruby's nil. */
  public static final Object NIL = Nil.NIL;

  private Values() {}

  /** Whether a value is Ruby's nil. */
  public static boolean isNil(Object value) {
    return value == NIL;
  }

  /** Whether a value counts as true: all but nil and false. */
  public static boolean isTruthy(Object value) {
    return value != NIL && !Boolean.FALSE.equals(value);
  }

  /**
   * A new map with the second laid over the first: maps are merged at every depth, nil does not
   * overwrite ({@code Utils.deep_merge_hashes}).
   */
  public static Map<String, Object> deepMerge(Map<String, Object> under, Map<String, Object> over) {
    Map<String, Object> merged = new LinkedHashMap<>(under);
    over.forEach((key, value) -> merged.merge(key, value, Values::mergeValue));
    return merged;
  }

  private static Object mergeValue(Object old, Object value) {
    if (isNil(value)) {
      return old;
    }
    if (old instanceof Map<?, ?> && value instanceof Map<?, ?>) {
      return deepMerge(map(old), map(value));
    }
    return value;
  }

  /**
   * Whether templates can't tell two values apart. The order of keys counts; documents are the same
   * if they are one object.
   */
  public static boolean isSame(@Nullable Object one, @Nullable Object other) {
    if (one == other) {
      return true;
    }
    if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
      return a.size() == b.size() && areSame(a.entrySet(), b.entrySet());
    }
    if (one instanceof Map.Entry<?, ?> a && other instanceof Map.Entry<?, ?> b) {
      return isSame(a.getKey(), b.getKey()) && isSame(a.getValue(), b.getValue());
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      return a.size() == b.size() && areSame(a, b);
    }
    if (one instanceof StaticFile a && other instanceof StaticFile b) {
      return a.path().equals(b.path())
          && a.relativePath().equals(b.relativePath())
          && a.modifiedTime().equals(b.modifiedTime());
    }
    return one != null && one.equals(other);
  }

  private static boolean areSame(Iterable<?> one, Iterable<?> other) {
    Iterator<?> theirs = other.iterator();
    for (Object mine : one) {
      if (!isSame(mine, theirs.next())) {
        return false;
      }
    }
    return true;
  }

  /** The value as a map; empty if it is none. */
  @SuppressWarnings("unchecked") // keys of YAML maps that are no strings are kept as they are
  public static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }
}
