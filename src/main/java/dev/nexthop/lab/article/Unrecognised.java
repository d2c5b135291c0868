package dev.nexthop.lab.article;

import java.util.Optional;

/** Why a code block belongs to no lab. */
final class Unrecognised {
  private static final int SHOWN = 60;

  private Unrecognised() {}

  /** The reason, for a block that is not part of the experiment. */
  static String reason(CodeBlock block) {
    if (MainCfBlock.mayBe(block)) {
      return mainCf(block);
    }
    Optional<String> foreign = ZoneBlock.foreign(block.text());
    if (ZoneBlock.isNamed(block)) {
      return foreign
          .map(line -> "not used: this line cannot stand in a zone: " + shortened(line))
          .orElse("not used: the zone has no record, or a parenthesis is not closed");
    }
    return MainCfBlock.isUnmarked(block)
        ? "not used: no language is named, and the text is no zone"
        : "not used: labs read no blocks of the language " + shortened(block.language());
  }

  private static String mainCf(CodeBlock block) {
    return MainCfBlock.foreign(block.text())
        .map(line -> "not used: this line cannot stand in main.cf: " + shortened(line))
        .orElse("not used: Postfix has none of its parameters");
  }

  private static String shortened(String text) {
    String line = text.strip();
    return "`" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…") + "`";
  }
}
