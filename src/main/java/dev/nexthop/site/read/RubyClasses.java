package dev.nexthop.site.read;

import java.util.List;
import java.util.Map;

/** Names of Ruby's classes, for messages. */
public final class RubyClasses {
  private RubyClasses() {}

  /** As Ruby names a value that it can't convert into another class. */
  static String inConversion(Object value) {
    return value instanceof Boolean ? value.toString() : of(value);
  }

  /** Name of the class of a value. */
  public static String of(Object value) {
    if (value instanceof List<?>) {
      return "Array";
    }
    if (value instanceof Map<?, ?>) {
      return "Hash";
    }
    if (value instanceof Boolean truth) {
      return truth ? "TrueClass" : "FalseClass";
    }
    if (value instanceof Double) {
      return "Float";
    }
    if (value instanceof Number) {
      return "Integer";
    }
    return value instanceof String ? "String" : value.getClass().getSimpleName();
  }
}
