package dev.nexthop.problem;

import java.util.Objects;

/**
 * A place in a file of the user's.
 *
 * @param file path as the user knows it (relative to the site's source where it lies inside), or a
 *     name such as {@code main.cf} or {@code zone} for text that is no file; empty if unknown
 * @param line 1-based line of that file, front matter counted; 0 if unknown
 * @param column 1-based column in UTF-16 units; 0 if unknown
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  /** No place at all: the problem is not in a file. */
  public static final Place NOWHERE = new Place("", 0, 0);

  public Place {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("negative line or column: " + line + ":" + column);
    }
  }

  /** The file as a whole. */
  public static Place file(String file) {
    return new Place(file, 0, 0);
  }

  /** A line of a file, column unknown. */
  public static Place line(String file, int line) {
    return new Place(file, line, 0);
  }

  /** The same place, counted in a file in which this text begins after {@code lines} lines. */
  public Place below(int lines) {
    return line == 0 ? this : new Place(file, line + lines, column);
  }

  /** The same line and column of another file. */
  public Place in(String otherFile) {
    return new Place(otherFile, line, column);
  }

  /** {@code file:line:column}, leaving out what is unknown; empty for {@link #NOWHERE}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(text.isEmpty() ? "line " : ":").append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.toString();
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
