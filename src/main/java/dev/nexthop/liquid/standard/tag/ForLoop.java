package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;

/** The variable {@code forloop}; belongs to one rendering. */
final class ForLoop implements Drop {
  private final String name;
  private final long length;
  private final Object parent;
  private long index;

  ForLoop(String name, long length, Object parent) {
    this.name = name;
    this.length = length;
    this.parent = parent;
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
      default -> Nil.NIL;
    };
  }

  @Override
  public String text() {
    return "Liquid::ForloopDrop";
  }
}
