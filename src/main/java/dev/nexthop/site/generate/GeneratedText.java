package dev.nexthop.site.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Templates of generated pages. */
final class GeneratedText {
  private GeneratedText() {}

  /** The template of that name as it is. */
  static String raw(String name) {
    try (InputStream in = GeneratedText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The template without indentation and without line breaks after Liquid. */
  static String lines(String name) {
    return raw(name).replaceAll("(?m)^ +", "").replaceAll("%\\}\\n", "%}");
  }

  /** The template without the line breaks and indentation that make it readable. */
  static String of(String name) {
    return raw(name).replaceAll("\\n\\s*", "");
  }
}
