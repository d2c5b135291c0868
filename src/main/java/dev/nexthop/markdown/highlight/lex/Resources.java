package dev.nexthop.markdown.highlight.lex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts that come with the program. */
public final class Resources {

  private static final String FOLDER = "/dev/nexthop/markdown/highlight/";

  private Resources() {}

  /** A text by its path below this package's folder, if it is there. */
  public static Optional<String> text(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(FOLDER.concat(path))) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text but for comments and blank ones. */
  public static List<String> lines(String path) {
    Optional<String> text = text(path);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(path.concat(" does not come with the program"));
    }
    List<String> lines = new ArrayList<>();
    for (String line : text.get().split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    return lines;
  }
}
