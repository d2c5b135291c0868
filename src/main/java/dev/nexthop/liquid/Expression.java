package dev.nexthop.liquid;

/** Something with a value: a literal, a variable, a range, a condition. Immutable. */
@FunctionalInterface
public interface Expression {
  /** Its value now; never null. */
  Object evaluate(Context context);
}
