package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;

/** The variable {@code forloop}; belongs to one rendering. */
final class ForLoop implements Drop {
  private final String name;
  private final long length;
  private final Object parent;
  private final boolean strict;
  private long index;

  /**
   * @param parent the loop around, or Nil
   * @param strict whether it is an error to ask for what there is not
   */
  ForLoop(String name, long length, Object parent, boolean strict) {
    this.name = name;
    this.length = length;
    this.parent = parent;
    this.strict = strict;
  }

  void next() {
    index++;
  }

  @Override
  public Object get(String attribute) {
    return switch (attribute) {
      case "name" -> name;
      case "length" -> length;
      case "parentloop" -> parent;
      case "index" -> index + 1;
      case "index0" -> index;
      case "rindex" -> length - index;
      case "rindex0" -> length - index - 1;
      case "first" -> index == 0;
      case "last" -> index == length - 1;
      default -> undefined(attribute);
    };
  }

  private Object undefined(String attribute) {
    if (strict) {
      throw new LiquidException(ErrorKind.UNDEFINED_DROP_METHOD, "undefined method " + attribute);
    }
    return Nil.NIL;
  }

  @Override
  public String text() {
    return "Liquid::ForloopDrop";
  }
}
