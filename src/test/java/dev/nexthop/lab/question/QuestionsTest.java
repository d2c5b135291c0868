package dev.nexthop.lab.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.BuildResult;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Questions and their answers. Each folder is a site; {@code questions.txt} has what its page asks
 * and answers, and the problems; {@code -Dupdate=true} rewrites it.
 */
final class QuestionsTest {
  private static final Path CASES =
      Path.of("src", "test", "resources", "dev", "nexthop", "lab", "question");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return new TreeSet<>(folders.toList()).stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void are_answered_by_the_model(Path folder, @TempDir Path temporary)
      throws ProblemException, IOException {
    Path source = copy(folder.resolve("site"), temporary.resolve("source"));
    Path out = temporary.resolve("out");
    BuildResult result =
        new SiteBuild(Wiring.parts()).build(BuildOptions.of(source, out), entry -> {});
    StringBuilder told = new StringBuilder();
    Document page = Jsoup.parse(out.resolve("article.html"), "UTF-8");
    page.select("nexthop-question").forEach(question -> describe(question, told));
    page.select("pre code").stream()
        .filter(code -> code.closest(".lab-question") != null)
        .forEach(
            code ->
                told.append("left as code: ")
                    .append(code.text().lines().findFirst().orElse(""))
                    .append('\n'));
    result.warnings().stream()
        .map(Problem::toString)
        .forEach(each -> told.append(each).append('\n'));
    Path expected = folder.resolve("questions.txt");
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, told);
    }
    assertThat(told.toString()).isEqualTo(Files.readString(expected));
  }

  /** The case's site, with the include of the project's own articles. */
  private static Path copy(Path site, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copied = target.resolve(site.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied);
      }
    }
    Path include = Files.createDirectories(target.resolve("_includes/nexthop")).resolve("lab.html");
    Files.copy(Path.of("content/_includes/nexthop/lab.html"), include);
    return target;
  }

  private static void describe(Element question, StringBuilder told) {
    told.append("== ").append(question.id()).append(": ");
    told.append(question.select("legend").text()).append('\n');
    told.append(question.select(".lab-question-about").text()).append('\n');
    question
        .select(".lab-question-when li")
        .forEach(each -> told.append("  ").append(each.text()).append('\n'));
    for (Element label : question.select("label")) {
      told.append(mark(question, label)).append(label.text()).append('\n');
    }
    question
        .select(".lab-question-hints li")
        .forEach(each -> told.append("? ").append(each.text()).append('\n'));
    question
        .select(".lab-question-answer > p:not(.lab-question-try), .lab-question-answer li")
        .forEach(each -> told.append("> ").append(each.text()).append('\n'));
    told.append('\n');
  }

  /** The same decoding as the page's: a right choice has a multiple of three. */
  private static String mark(Element question, Element label) {
    int index = question.select("label").indexOf(label);
    String code = question.attr("data-key").split("\\.")[index];
    String right = Integer.parseInt(code, 36) % 3 == 0 ? "x" : " ";
    return label.select("[type=radio]").size() == 1 ? "(" + right + ") " : "[" + right + "] ";
  }
}
