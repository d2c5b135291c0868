package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;

/** What is wrong with a tag inside a block that it does not belong to. */
final class BlockErrors {
  private BlockErrors() {}

  static LiquidException unknownTag(
      String tag, String block, String delimiter, Environment environment) {
    if (tag.equals("else")) {
      return LiquidException.syntax(block + " tag does not expect 'else' tag");
    }
    if (tag.startsWith("end")) {
      return LiquidException.syntax(
              "'" + tag + "' is not a valid delimiter for " + block + " tags. use " + delimiter)
          .withHint("the `" + block + "` that is open here must be closed first");
    }
    return LiquidException.syntax("Unknown tag '" + tag + "'")
        .withHint(Nearest.tag(tag, environment.tagNames()));
  }

  static LiquidException neverClosed(String block, int line) {
    return LiquidException.syntax("'" + block + "' tag was never closed")
        .withHint("`" + block + "` begins in line " + line + "; close it with `end" + block + "`");
  }
}
