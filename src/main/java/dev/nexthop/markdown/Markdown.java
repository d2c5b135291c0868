package dev.nexthop.markdown;

import java.util.List;

/**
 * A Markdown dialect with its options set. Implementations are immutable and may be used by several
 * threads at once.
 */
public interface Markdown {

  /**
   * Converts a text; never fails: what is malformed is rendered as the dialect renders it and,
   * where that is worth knowing, reported in the result.
   *
   * @param text Markdown without front matter
   * @param file name of the file for problems, whose lines are counted from the text's first line
   */
  Converted convert(String text, String file);

  /** What is wrong with the dialect's settings. */
  default List<SettingMistake> mistakes() {
    return List.of();
  }
}
