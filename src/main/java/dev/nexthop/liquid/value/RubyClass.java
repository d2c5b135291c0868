package dev.nexthop.liquid.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** The names of Ruby's classes, for messages. */
public final class RubyClass {
  private RubyClass() {}

  /** The class that a value has in Ruby. */
  public static String name(Object value) {
    if (value == Nil.NIL) {
      return "NilClass";
    }
    if (value instanceof Boolean bool) {
      return bool ? "TrueClass" : "FalseClass";
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return "Integer";
    }
    if (value instanceof Double || value instanceof BigDecimal) {
      return "Float";
    }
    if (value instanceof ZonedDateTime) {
      return "Time";
    }
    if (value instanceof LocalDate) {
      return "Date";
    }
    if (value instanceof List) {
      return "Array";
    }
    if (value instanceof Map) {
      return "Hash";
    }
    return value instanceof IntRange ? "Range" : value.getClass().getSimpleName();
  }
}
