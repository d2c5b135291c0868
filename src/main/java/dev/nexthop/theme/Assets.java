package dev.nexthop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Static files that come with the program. */
public final class Assets {
  /** Folder on the site that they are written to, without slashes around it. */
  public static final String FOLDER = "assets/nexthop";

  private static final List<String> WIDGET =
      List.of(
          "lab.css",
          "lab.js",
          "words.js",
          "strings-en.js",
          "strings-ja.js",
          "problems-en.js",
          "problems-ja.js",
          "dom.js",
          "engine.js",
          "inpage.js",
          "worker.js",
          "link.js",
          "machines.js",
          "network.js",
          "path.js",
          "answer.js",
          "compare.js",
          "states.js",
          "steps.js",
          "plain.js",
          "plain-machines.js",
          "plain-questions.js",
          "plain-solver.js",
          "result.js",
          "tools.js",
          "diagram.js",
          "view.js",
          "zone.js",
          "lookup.js",
          "editing.js",
          "editing-words.js",
          "question.css",
          "question.js");

  /**
   * Scripts that are made when the program is: the model, which a page loads where there is no
   * backend, and the editor, which it loads when somebody edits.
   */
  private static final List<String> MADE = List.of("model.js", "editor.js");

  private Assets() {}

  /** The lab's style and script, by path on the site: needed whatever the theme. */
  public static Map<String, String> widget() {
    Map<String, String> files = read("widgets", WIDGET);
    // classes that an editor has compiled come without them: their pages need a backend
    for (String name : MADE) {
      text("/widgets/" + name).ifPresent(script -> files.put(FOLDER + "/" + name, script));
    }
    return files;
  }

  static Map<String, String> read(String folder, List<String> names) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : names) {
      String resource = "/" + folder + "/" + name;
      String text =
          text(resource)
              .orElseThrow(() -> new IllegalStateException("missing resource " + resource));
      files.put(FOLDER + "/" + name, text);
    }
    return files;
  }

  private static Optional<String> text(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
