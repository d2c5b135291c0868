package dev.nexthop.http.preview;

import dev.nexthop.problem.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Quotes the lines around a place in a source file.
 *
 * @param source folder that places are relative to
 */
record Excerpts(Path source) {
  private static final int AROUND = 3;
  private static final int LONGEST_LINE = 300;
  private static final long LARGEST_FILE = 4 << 20;

  /**
   * Some lines of a file.
   *
   * @param firstLine number of the first
   * @param lines the lines, long ones cut
   */
  record Excerpt(int firstLine, List<String> lines) {
    Excerpt {
      lines = List.copyOf(lines);
    }
  }

  /** The lines around a place; empty if the place has no line or the file cannot be read. */
  Optional<Excerpt> around(Place place) {
    if (place.line() == 0 || place.file().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = source.resolve(place.file());
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        return Optional.empty();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      int from = Math.max(0, Math.min(lines.size(), place.line() - 1 - AROUND));
      int to = Math.min(lines.size(), place.line() + AROUND);
      return from >= to
          ? Optional.empty()
          : Optional.of(
              new Excerpt(from + 1, lines.subList(from, to).stream().map(Excerpts::cut).toList()));
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
