package dev.nexthop.markdown.highlight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ruby's Rouge as a judge. */
final class RubyRouge {
  private RubyRouge() {}

  /** A piece of code in a language. */
  record Code(String language, String name, String text) {}

  /** The HTML that Rouge makes of each, in order; {@code !…} where it fails. */
  static List<String> html(List<Code> codes) {
    StringBuilder input = new StringBuilder();
    for (Code code : codes) {
      input.append(code.language()).append('\0').append(code.text()).append('\0');
    }
    return fields(run(input.toString(), "html"));
  }

  /** The demonstrations that come with Rouge. */
  static List<Code> demos() {
    List<Code> codes = new ArrayList<>();
    pairs("demos").forEach((language, text) -> codes.add(new Code(language, "demo", text)));
    return codes;
  }

  /** All names of languages, with the main name of the language each leads to. */
  static Map<String, String> names() {
    return pairs("names");
  }

  /** All media types that lead to one language, with its main name. */
  static Map<String, String> mediaTypes() {
    return pairs("media-types");
  }

  private static Map<String, String> pairs(String command) {
    List<String> fields = fields(run("", command));
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      pairs.put(fields.get(i), fields.get(i + 1));
    }
    return pairs;
  }

  private static List<String> fields(String text) {
    List<String> fields = new ArrayList<>(List.of(text.split("\0", -1)));
    fields.remove(fields.size() - 1);
    return fields;
  }

  private static String run(String input, String command) {
    try {
      Path file = Files.createTempFile("rouge", ".in");
      try {
        Files.writeString(file, input);
        Process process =
            new ProcessBuilder("ruby", "src/test/ruby/rouge_html.rb", command)
                .redirectInput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
          return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
