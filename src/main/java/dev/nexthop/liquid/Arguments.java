package dev.nexthop.liquid;

import dev.nexthop.liquid.value.Nil;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a filter, input not counted. As in Ruby, keyword arguments ({@code allow_false:
 * true}) are one map that follows the positional ones and counts as one of them.
 */
public final class Arguments {
  /** No arguments. */
  public static final Arguments NONE = new Arguments(new Object[0]);

  private final Object[] values;

  Arguments(Object[] values) {
    this.values = values;
  }

  /** These arguments. */
  public static Arguments of(Object... values) {
    return new Arguments(values.clone());
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** The argument at that index, counted from 0; Nil if it was not given. */
  public Object get(int index) {
    return get(index, Nil.NIL);
  }

  /** The argument at that index; the other value if it was not given (given as nil, it is Nil). */
  public Object get(int index, Object otherwise) {
    return index < values.length ? values[index] : otherwise;
  }

  /** The keyword arguments; empty if there are none. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> keywords() {
    boolean last = values.length > 0 && values[values.length - 1] instanceof Map;
    return last ? (Map<String, Object>) values[values.length - 1] : Map.of();
  }

  /** All of them. */
  public List<Object> all() {
    return List.of(values);
  }
}
