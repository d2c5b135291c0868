package dev.nexthop.site.render;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What there is to say about a layout that nobody has, and where it is asked for. */
final class MissingLayout {
  private static final Pattern LAYOUT = Pattern.compile("^layout\\s*:\\s*(?=\\S)");

  private MissingLayout() {}

  /**
   * A page asks for it, which Jekyll warns of.
   *
   * @param source folder of the site
   */
  static Problem ofPage(Convertible document, String name, Path source) {
    Path file =
        document instanceof Document doc ? doc.file() : source.resolve(document.relativePath());
    return problem(document.relativePath(), file, name, "so the page has none");
  }

  /** Another layout asks for it, of which Jekyll says nothing. */
  static Problem ofLayout(Layout layout, String name) {
    String file = layout.relativePath().substring(1);
    return problem(file, Path.of(layout.path()), name, "so the page has no layout around this one");
  }

  private static Problem problem(String name, Path file, String layout, String consequence) {
    return Problem.warning(
        "layout-missing",
        place(name, file),
        "The layout `" + layout + "` does not exist, " + consequence + ".",
        "Add `_layouts/" + layout + ".html`, or correct `layout:` in the front matter.");
  }

  /** The value in the front matter; the first line if it comes from the defaults. */
  private static Place place(String name, Path file) {
    try {
      List<String> lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
      for (int i = 1; i < lines.size() && !lines.get(i).startsWith("---"); i++) {
        Matcher matcher = LAYOUT.matcher(lines.get(i));
        if (matcher.find()) {
          return new Place(name, i + 1, matcher.end() + 1);
        }
      }
    } catch (IOException e) {
      return Place.line(name, 1);
    }
    return Place.line(name, 1);
  }
}
