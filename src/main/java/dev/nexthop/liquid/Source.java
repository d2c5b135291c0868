package dev.nexthop.liquid;

import java.util.Objects;

/**
 * The text of a template and where it comes from.
 *
 * @param file path as the user knows it; empty if it is in no file
 * @param text the template
 * @param firstLine 1-based line of the file in which the text begins: 1 plus the lines of front
 *     matter
 */
public record Source(String file, String text, int firstLine) {

  public Source {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    if (firstLine < 1) {
      throw new IllegalArgumentException("first line " + firstLine);
    }
  }

  /** A text that is in no file. */
  public static Source of(String text) {
    return new Source("", text, 1);
  }
}
