package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Order;
import dev.nexthop.liquid.value.Text;
import java.util.OptionalInt;

/** The orders of the filter {@code sort}. */
final class SortOrder {
  private SortOrder() {}

  /** Which comes first; an error if Ruby can't tell. */
  static int strict(Object left, Object right) {
    return Order.compare(left, right).orElseThrow(() -> RubyErrors.comparison(left, right));
  }

  /**
   * Which comes first, Nil before or after all others, and what can't be compared by how it prints.
   */
  static int withNils(Object left, Object right, boolean nilsFirst) {
    boolean leftNil = left == Nil.NIL;
    boolean rightNil = right == Nil.NIL;
    if (leftNil != rightNil) {
      return leftNil == nilsFirst ? -1 : 1;
    }
    OptionalInt order = Order.compare(left, right);
    return order.isPresent() ? order.getAsInt() : Order.compare(Text.of(left), Text.of(right));
  }
}
