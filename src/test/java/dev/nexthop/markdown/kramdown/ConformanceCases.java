package dev.nexthop.markdown.kramdown;

import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Cases of kramdown's form: NAME.text, NAME.html, NAME.options or the folder's {@code options}. */
final class ConformanceCases {
  private ConformanceCases() {}

  /** A case, with the options that its files set. */
  record Case(String name, String text, String html, Map<String, Object> options) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Case> cases = new ArrayList<>();
      files
          .filter(file -> file.toString().endsWith(".text"))
          .sorted()
          .forEach(file -> cases.add(read(folder, file)));
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(Path folder, Path text) {
    String base = text.toString().substring(0, text.toString().length() - ".text".length());
    String name = folder.relativize(Path.of(base)).toString();
    return new Case(name, string(text), string(Path.of(base + ".html")), options(text, base));
  }

  private static Map<String, Object> options(Path text, String base) {
    Path own = Path.of(base + ".options");
    Path file = Files.exists(own) ? own : text.resolveSibling("options");
    Map<String, Object> options = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      options.put("auto_ids", false);
      options.put("footnote_nr", 1);
      return options;
    }
    Map<?, ?> yaml = new Yaml().load(string(file));
    yaml.forEach((key, value) -> options.put(String.valueOf(key), value));
    return options;
  }

  static String string(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KramdownOptions optionsOf(Case test) {
    return KramdownOptions.kramdown().with(test.options());
  }
}
