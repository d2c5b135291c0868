package dev.nexthop.liquid.value;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An object whose attributes are computed when a template asks for them. One that also implements
 * {@code Iterable<Object>} can be looped over (Ruby's Enumerable). Attributes may be asked for by
 * several threads at once.
 */
public interface Drop {
  /** The attribute, {@link Nil} if there is none; may throw a LiquidException. */
  Object get(String name);

  /** Whether there is such an attribute, for strict variables and {@code size}, {@code first}. */
  default boolean has(String name) {
    return true;
  }

  /** What is printed. */
  String text();

  /** What is printed inside a list or a map (Ruby's {@code inspect}). */
  default String inspect() {
    return text();
  }

  /**
   * What stands for this object in conditions and as a key (Ruby's {@code to_liquid_value}), such
   * as a Boolean; this object itself if nothing does.
   */
  default Object liquidValue() {
    return this;
  }

  /** Whether it equals {@code empty}; absent if the question makes no sense (Ruby: no empty?). */
  default Optional<Boolean> isEmpty() {
    return Optional.empty();
  }

  /** Number of elements for {@code size}; absent if it has no size. */
  default OptionalLong size() {
    return OptionalLong.empty();
  }

  /** Order among others for {@code sort} (Ruby's {@code <=>}); absent if not comparable. */
  default OptionalInt compareWith(Object other) {
    return equals(other) ? OptionalInt.of(0) : OptionalInt.empty();
  }
}
