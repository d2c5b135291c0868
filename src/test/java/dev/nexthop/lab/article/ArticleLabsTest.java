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
      describe(lab, LabDocument.of(lab, settings), html, found);
    }
    recognised.findings().forEach(finding -> found.append(finding).append('\n'));
    Path expected = folder.resolve("labs.txt");
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, found);
    }
    assertThat(found.toString()).isEqualTo(Files.readString(expected));
  }

  private static void describe(Lab lab, ObjectNode document, String html, StringBuilder out) {
    String before = html.substring(0, lab.start()).replaceAll("<[^>]*>", "").stripTrailing();
    out.append("== ").append(lab.id()).append(": ").append(lab.title()).append('\n');
    out.append("after: ").append(before.substring(before.lastIndexOf('\n') + 1)).append('\n');
    document
        .properties()
        .forEach(
            field ->
                out.append(field.getKey())
                    .append(": ")
                    .append(
                        field.getValue().isTextual() && field.getValue().asText().contains("\n")
                            ? "|\n" + field.getValue().asText().indent(2).stripTrailing()
                            : field.getValue().toString())
                    .append('\n'));
    out.append('\n');
  }
}
