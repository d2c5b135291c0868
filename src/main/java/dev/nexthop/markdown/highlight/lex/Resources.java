package dev.nexthop.markdown.highlight.lex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Texts that come with the program. */
final class Resources {

  private static final String FOLDER = "/dev/nexthop/markdown/highlight/";

  private Resources() {}

  /** A text by its path below this package's folder, if it is there. */
  static Optional<String> text(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(FOLDER + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text but for comments and blank ones. */
  static List<String> lines(String path) {
    return text(path)
        .orElseThrow(() -> new IllegalArgumentException(path + " does not come with the program"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
