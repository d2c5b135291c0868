package dev.nexthop.lab.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is recognised in an article. Each folder holds an article, the HTML that Jekyll 4.3.1 makes
 * of it, and the experiments that we find in the HTML; {@code -Dupdate=true} rewrites those.
 */
final class ArticleLabsTest {
  private static final Path CASES =
      Path.of("src", "test", "resources", "dev", "nexthop", "lab", "article");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return new TreeSet<>(folders.toList()).stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds_the_experiments(Path folder) throws IOException {
    String html = Files.readString(folder.resolve("article.html"));
    StringBuilder found = new StringBuilder();
    ArticleSettings settings = ArticleSettings.of(Map.of("labs", "auto"), Map.of());
    ArticleLabs.Found recognised = ArticleLabs.in(ArticleHtml.of(html).blocks());
    for (Lab lab : recognised.labs()) {
      describe(lab, settings, html, found);
    }
    for (TryLink link : recognised.tries()) {
      found.append("try ").append(link.target()).append(" after: ");
      found.append(lastLine(html, link.at())).append('\n');
    }
    recognised.findings().forEach(finding -> found.append(finding).append('\n'));
    Path expected = folder.resolve("labs.txt");
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, found);
    }
    assertThat(found.toString()).isEqualTo(Files.readString(expected));
  }

  private static void describe(Lab lab, ArticleSettings settings, String html, StringBuilder out) {
    out.append("== ").append(lab.id()).append(": ").append(lab.title()).append('\n');
    out.append("after: ").append(lastLine(html, lab.start())).append('\n');
    for (LabStep step : lab.steps()) {
      out.append("-- ").append(step.id()).append(": ").append(step.label()).append('\n');
      Setup setup = Outside.with(step.setup(), settings);
      describe(LabDocument.of(lab.id(), setup, settings), "", out);
      Places.of(setup).forEach((name, place) -> out.append(name + " is in: " + place + "\n"));
    }
    out.append('\n');
  }

  private static String lastLine(String html, int end) {
    String before = html.substring(0, end).replaceAll("<[^>]*>", "").stripTrailing();
    return before.substring(before.lastIndexOf('\n') + 1);
  }

  private static void describe(ObjectNode document, String indent, StringBuilder out) {
    document
        .properties()
        .forEach(
            field -> {
              out.append(indent).append(field.getKey()).append(": ");
              if (field.getKey().equals("machines")) {
                out.append('\n');
                field
                    .getValue()
                    .properties()
                    .forEach(
                        each -> {
                          out.append("  ").append(each.getKey()).append(":\n");
                          describe((ObjectNode) each.getValue(), "    ", out);
                        });
              } else if (field.getValue().isTextual() && field.getValue().asText().contains("\n")) {
                out.append("|\n").append(field.getValue().asText().indent(indent.length() + 2));
              } else {
                out.append(field.getValue()).append('\n');
              }
            });
  }
}
