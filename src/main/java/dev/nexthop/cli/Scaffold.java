package dev.nexthop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Templates of new sites and themes. */
final class Scaffold {
  private Scaffold() {}

  /** The template of that name. */
  static String text(String name) throws IOException {
    try (InputStream in = Scaffold.class.getResourceAsStream("/dev/nexthop/cli/new/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
