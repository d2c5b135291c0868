package dev.nexthop.liquid;

import dev.nexthop.liquid.value.Nil;
import java.util.List;

/** Comparisons joined by and and or, read from the right: {@code a and (b or (c and d))}. */
final class ConditionChain implements Expression {
  private final Expression[] comparisons;
  private final boolean[] ands;

  private ConditionChain(List<Expression> comparisons, List<Boolean> ands) {
    this.comparisons = comparisons.toArray(new Expression[0]);
    this.ands = new boolean[ands.size()];
    for (int i = 0; i < this.ands.length; i++) {
      this.ands[i] = ands.get(i);
    }
  }

  /** {@code ands.get(i)} tells whether comparison i and the rest are joined by and. */
  static Expression of(List<Expression> comparisons, List<Boolean> ands) {
    return ands.isEmpty() ? comparisons.get(0) : new ConditionChain(comparisons, ands);
  }

  @Override
  public Object evaluate(Context context) {
    Object result = comparisons[0].evaluate(context);
    for (int i = 0; i < ands.length; i++) {
      boolean isTrue = result != Nil.NIL && !Boolean.FALSE.equals(result);
      if (isTrue != ands[i]) {
        return result;
      }
      result = comparisons[i + 1].evaluate(context);
    }
    return result;
  }
}
