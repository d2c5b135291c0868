package dev.nexthop.liquid;

import java.util.Optional;

/** {@code blank} and {@code empty} in a condition: questions to the other side, not values. */
enum MethodLiteral implements Expression {
  BLANK,
  EMPTY;

  static Optional<Expression> of(String markup) {
    return switch (markup) {
      case "blank" -> Optional.of(BLANK);
      case "empty" -> Optional.of(EMPTY);
      default -> Optional.empty();
    };
  }

  @Override
  public Object evaluate(Context context) {
    return this;
  }

  /** Prints as nothing, which is what a string is asked to contain. */
  @Override
  public String toString() {
    return "";
  }
}
