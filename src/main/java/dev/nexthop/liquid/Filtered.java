package dev.nexthop.liquid;

import java.util.List;

/** An expression and the filters after it: what is between {@code {{} and {@code }}}. */
final class Filtered implements Expression {
  private final Expression base;
  private final FilterCall[] calls;

  private Filtered(Expression base, List<FilterCall> calls) {
    this.base = base;
    this.calls = calls.toArray(new FilterCall[0]);
  }

  static Expression of(Expression base, List<FilterCall> calls) {
    return calls.isEmpty() ? base : new Filtered(base, calls);
  }

  @Override
  public Object evaluate(Context context) {
    Object value = base.evaluate(context);
    for (FilterCall call : calls) {
      value = call.apply(value, context);
    }
    return value;
  }
}
