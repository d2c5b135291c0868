package dev.nexthop.liquid;

import dev.nexthop.liquid.value.Sequences;

/** The name {@code size}, {@code first} or {@code last} after a dot: a key, else a question. */
record Command(String name) implements Expression {

  static Expression of(Expression part) {
    if (part instanceof Literal literal && literal.value() instanceof String name) {
      return isCommand(name) ? new Command(name) : part;
    }
    return part;
  }

  static boolean isCommand(String name) {
    return name.equals("size") || name.equals("first") || name.equals("last");
  }

  @Override
  public Object evaluate(Context context) {
    return name;
  }

  /** The answer; Missing if the object has no such method. */
  Object ask(Object object) {
    return switch (name) {
      case "size" -> Sequences.size(object);
      case "first" -> Sequences.first(object);
      default -> Sequences.last(object);
    };
  }
}
