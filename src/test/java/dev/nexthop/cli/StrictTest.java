package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What Jekyll forgives or does not even mention ends a build with {@code --strict}. */
final class StrictTest {
  @TempDir private Path work;

  /**
   * One mistake.
   *
   * @param files texts by path
   * @param place that must be named
   * @param hint that must be given
   */
  private record Mistake(String name, Map<String, String> files, String place, String hint) {}

  /** Each line opens a here-document that never ends. */
  private static final String HARD = "print <<A;\n".repeat(9000);

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(
              "a filter that there is not",
              Map.of("a.md", "---\ntitle: x\n---\n\nab {{ 'a' | upcas }}\n"),
              "at a.md:5:4",
              "did you mean `upcase`?"),
          new Mistake(
              "a variable that there is not",
              Map.of("a.md", "---\ntitle: x\n---\nab\n\n  {{ page.titel }}\n"),
              "at a.md:6:3",
              "correct its name"),
          new Mistake(
              "a variable in an included file",
              Map.of(
                  "a.md", "---\n---\n{% include i.html %}", "_includes/i.html", "x\n {{ nope }}"),
              "at _includes/i.html:2:2",
              "correct its name"),
          new Mistake(
              "a layout that there is not",
              Map.of("a.md", "---\ntitle: x\nlayout: nope\n---\nx"),
              "at a.md:3:9",
              "Add `_layouts/nope.html`"),
          new Mistake(
              "a layout of a layout that there is not",
              Map.of(
                  "a.md", "---\nlayout: l\n---\nx", "_layouts/l.html", "---\nlayout: nope\n---\nx"),
              "at _layouts/l.html:2:9",
              "Add `_layouts/nope.html`"),
          new Mistake(
              "front matter that is no YAML",
              Map.of("a.md", "---\ntitle: a: b\n---\nx"),
              "at a.md:2:9",
              "Quote the value"),
          new Mistake(
              "front matter of a post that is no YAML",
              Map.of("_posts/2020-01-01-a.md", "---\nok: 1\ntitle: a: b\n---\nx"),
              "at _posts/2020-01-01-a.md:3:9",
              "Quote the value"),
          new Mistake(
              "two files for one address",
              Map.of("a.md", "---\n---\nx", "a.html", "---\n---\ny"),
              "at a.md",
              "another name or permalink"),
          new Mistake(
              "code in a tag that takes too long to colour",
              Map.of(
                  "a.md", "---\n---\nx\n\n{% highlight perl %}\n" + HARD + "{% endhighlight %}\n"),
              "at a.md:5",
              "not closed"),
          new Mistake(
              "code that takes too long to colour",
              Map.of("a.md", "---\n---\nx\n\n```perl\n" + HARD + "```\n"),
              "at a.md:5",
              "not closed"),
          new Mistake(
              "spans too deep in each other",
              Map.of("a.md", "---\n---\nx\n\n" + "<b>".repeat(1000) + "\n"),
              "at a.md:5",
              "still open"),
          new Mistake(
              "a paragraph that CommonMark takes too long to read",
              Map.of(
                  "_config.yml",
                  "markdown: GFM\n",
                  "a.md",
                  "---\n---\nx\n\n" + "![[]()".repeat(5_000) + "\n"),
              "at a.md:5",
              "Close the brackets"),
          new Mistake(
              "an option that CommonMark has not",
              Map.of(
                  "_config.yml",
                  "markdown: CommonMark\ncommonmark:\n  options:\n  - smart\n  - SMRT\n",
                  "a.md",
                  "---\n---\nx"),
              "at _config.yml:5",
              "Valid options: DEFAULT, SOURCEPOS, UNSAFE"));

  @TestFactory
  Stream<DynamicTest> forgivesNothing() {
    return MISTAKES.stream()
        .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> isTold(mistake)));
  }

  private void isTold(Mistake mistake) throws IOException {
    Path root = Files.createTempDirectory(work, "site");
    for (Map.Entry<String, String> file : mistake.files().entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    assertThat(run(root, "build")).endsWith("exit 0");
    assertThat(run(root, "build", "--strict"))
        .contains(mistake.place())
        .contains(mistake.hint())
        .endsWith("exit 1");
    assertThat(run(root, "build", "--strict", "--quiet"))
        .contains(mistake.place())
        .endsWith("exit 1");
  }

  private static String run(Path root, String... arguments) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(text, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(stream, stream, root, Map.of("NO_COLOR", "1"), Wiring.parts());
    int status = CommandLineProgram.run(surroundings, arguments);
    return text.toString(StandardCharsets.UTF_8) + "exit " + status;
  }
}
