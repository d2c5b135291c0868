package dev.nexthop.lab.article;

import java.util.List;

/** Finds the places of code blocks in an article's text, from top to bottom. */
final class BlockLines {
  private final List<String> lines;
  private final int firstLine;
  private int from;

  /**
   * @param source the article's text
   * @param firstLine 1-based line of the file on which it begins
   */
  BlockLines(String source, int firstLine) {
    this.lines = source.lines().toList();
    this.firstLine = firstLine;
  }

  /**
   * A place.
   *
   * @param line 1-based line of the file; 0 if the block does not stand there as it is
   * @param indent columns before the block's text
   */
  record Found(int line, int indent) {}

  /** The next place at which these lines stand one after the other. */
  Found next(String text) {
    List<String> wanted = text.lines().toList();
    for (int at = from; !wanted.isEmpty() && at + wanted.size() <= lines.size(); at++) {
      int indent = indent(wanted, at);
      if (indent >= 0) {
        from = at + wanted.size();
        return new Found(at + firstLine, indent);
      }
    }
    return new Found(0, 0);
  }

  /** How far the lines are moved to the right there; -1 if they do not stand there. */
  private int indent(List<String> wanted, int at) {
    String first = lines.get(at);
    int indent = first.length() - wanted.get(0).length();
    for (int i = 0; i < wanted.size(); i++) {
      if (!lines.get(at + i).strip().equals(wanted.get(i).strip())) {
        return -1;
      }
    }
    return Math.max(0, first.endsWith(wanted.get(0)) ? indent : 0);
  }
}
