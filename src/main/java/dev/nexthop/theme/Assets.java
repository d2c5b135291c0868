package dev.nexthop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Static files that come with the program. */
public final class Assets {
  /** Folder on the site that they are written to, without slashes around it. */
  public static final String FOLDER = "assets/nexthop";

  private static final List<String> WIDGET =
      List.of(
          "lab.css",
          "lab.js",
          "strings.js",
          "dom.js",
          "engine.js",
          "link.js",
          "plain.js",
          "result.js",
          "tools.js",
          "diagram.js",
          "view.js",
          "zone.js");

  private Assets() {}

  /** The lab's style and script, by path on the site: needed whatever the theme. */
  public static Map<String, String> widget() {
    return read("widgets", WIDGET);
  }

  static Map<String, String> read(String folder, List<String> names) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : names) {
      String resource = "/" + folder + "/" + name;
      try (InputStream in = Assets.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("missing resource " + resource);
        }
        files.put(FOLDER + "/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
    return files;
  }
}
