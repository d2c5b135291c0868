package dev.nexthop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Templates of new sites and themes. */
final class Scaffold {
  private static final List<String> INCLUDES = List.of("lab.html", "lookup.html", "progress.html");

  private Scaffold() {}

  /** The includes that bring labs, by their path in a site. */
  static Map<String, String> includes() throws IOException {
    Map<String, String> includes = new LinkedHashMap<>();
    for (String name : INCLUDES) {
      includes.put("_includes/nexthop/" + name, text("includes/" + name));
    }
    return includes;
  }

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
