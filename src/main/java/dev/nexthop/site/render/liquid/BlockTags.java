package dev.nexthop.site.render.liquid;

import java.util.Set;

/** Which tags have an end tag of their own, for excerpts that are cut inside of one. */
final class BlockTags {
  private static final Set<String> NAMES =
      Set.of(
          "capture",
          "case",
          "comment",
          "for",
          "highlight",
          "if",
          "ifchanged",
          "raw",
          "tablerow",
          "unless");

  private BlockTags() {}

  static boolean isBlock(String tag) {
    return NAMES.contains(tag);
  }
}
