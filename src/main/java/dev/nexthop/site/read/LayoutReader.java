package dev.nexthop.site.read;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Layouts of the site and, below them, of its theme: {@code layout_reader.rb}. */
final class LayoutReader {
  private final EntryFilter filter;
  private final SourceReader sources;
  private final Map<String, Layout> layouts = new LinkedHashMap<>();

  LayoutReader(EntryFilter filter, SourceReader sources) {
    this.filter = filter;
    this.sources = sources;
  }

  /**
   * Reads the layouts of a folder that were not read before.
   *
   * @param folder with layouts
   * @param root of the site or theme
   * @param over whether they replace those of the same name in this folder
   */
  void read(Path folder, Path root, boolean over) throws ProblemException {
    for (String entry : entries(folder)) {
      String name = entry.substring(0, Math.max(0, entry.lastIndexOf('.')));
      if (entry.substring(entry.lastIndexOf('/') + 1).contains(".")
          && filter.accepts("", entry, folder.resolve(entry))
          && (over || !layouts.containsKey(name))) {
        layouts.put(name, layout(name, folder.resolve(entry), root));
      }
    }
  }

  private static List<String> entries(Path folder) {
    try {
      return Folders.files(folder, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Layout layout(String name, Path file, Path root) throws ProblemException {
    String relative = root.relativize(file).toString();
    SourceReader.Text text = sources.read(file, relative, SourceReader.Manner.PAGE);
    return new Layout(
        name,
        file.toString(),
        "/" + relative,
        text.data().orElseGet(LinkedHashMap::new),
        text.content(),
        text.contentLine());
  }

  Map<String, Layout> layouts() {
    return layouts;
  }
}
