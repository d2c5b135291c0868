package dev.nexthop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Test cases that are text files: input, a line that begins with {@code ===}, expected output. With
 * {@code -Dupdate} the expected part is rewritten; review the diff.
 */
public final class Cases {
  private static final String MARK = "\n=== ";

  private Cases() {}

  /** A case: what stands before and after the line with the mark, without that line. */
  public record Case(Path file, String input, String mark, String expected) {
    @Override
    public String toString() {
      return file.getFileName().toString();
    }

    /** Stores the actual output as expected, if asked to by {@code -Dupdate}. */
    public String expected(String actual) {
      if (System.getProperty("update") == null) {
        return expected;
      }
      try {
        Files.writeString(file, input + MARK + mark + "\n" + actual);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return actual;
    }
  }

  /** All cases of a folder below {@code src/test/resources}, by name. */
  public static List<Case> in(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(Cases::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(Path file) {
    try {
      String text = Files.readString(file);
      int mark = text.indexOf(MARK);
      int end = text.indexOf('\n', mark + 1);
      if (mark < 0 || end < 0) {
        throw new IllegalStateException(file + " has no line that begins with ===");
      }
      return new Case(
          file,
          text.substring(0, mark),
          text.substring(mark + MARK.length(), end),
          text.substring(end + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
