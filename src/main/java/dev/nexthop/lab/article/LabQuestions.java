package dev.nexthop.lab.article;

import dev.nexthop.lab.article.ArticleHtml.LabPlace;
import dev.nexthop.lab.question.ArticleQuestions;
import dev.nexthop.site.spi.PostConvertHook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The questions of an included lab: the include hands them over as JSON; the file that they come
 * from is looked up for the places of mistakes.
 */
final class LabQuestions {
  private static final Pattern KEY = Pattern.compile("questions:\\s*(?:#.*)?");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final long LONGEST = 1 << 20;

  private LabQuestions() {}

  static Optional<ArticleQuestions.Text> of(PostConvertHook.Document document, LabPlace place) {
    String json = place.attribute("data-lab-questions").strip();
    if (json.isEmpty() || json.equals("null")) {
      return Optional.empty();
    }
    String name = place.attribute("data-lab-id");
    Object source = document.site().get("source");
    if (source != null && PLAIN.matcher(name).matches()) {
      for (String folder : List.of("_data/labs/", "_labs/")) {
        String file = folder + name + ".yml";
        Optional<ArticleQuestions.Text> text = inFile(Path.of(source.toString()), file);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.of(new ArticleQuestions.Text("", json, document.file(), 0, 0));
  }

  /** The list below the key {@code questions}, if it is written in YAML's block style. */
  private static Optional<ArticleQuestions.Text> inFile(Path source, String file) {
    try {
      Path path = source.resolve(file);
      if (!Files.isRegularFile(path) || Files.size(path) > LONGEST) {
        return Optional.empty();
      }
      List<String> lines = Files.readString(path).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (KEY.matcher(lines.get(i)).matches()) {
          List<String> below =
              lines.subList(i + 1, lines.size()).stream()
                  .takeWhile(line -> line.isBlank() || line.startsWith(" ") || line.startsWith("-"))
                  .toList();
          return Optional.of(
              new ArticleQuestions.Text("", String.join("\n", below), file, i + 2, 0));
        }
      }
    } catch (IOException e) {
      // the JSON has it all but the places
    }
    return Optional.empty();
  }
}
