package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print, what they answer and what they leave on disk. */
final class CommandLineTest {
  @TempDir private Path work;

  private record Ran(int status, String text) {}

  private Ran run(String... arguments) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(text, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(
            stream, stream, work, Map.of("NO_COLOR", "1", "TZ", "UTC"), Wiring.parts());
    int status = CommandLineProgram.run(surroundings, arguments);
    return new Ran(status, text.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }

  private void write(String path, String text) throws IOException {
    Path file = work.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void buildsTheCurrentFolderIntoSite() throws IOException {
    write("index.md", "---\n---\n*hello*\n");
    Ran ran = run("build");
    assertThat(ran.status()).isZero();
    assertThat(ran.text())
        .contains("Configuration file: none")
        .contains("            Source: " + work)
        .contains("       Destination: " + work.resolve("_site"))
        .contains(" Auto-regeneration: disabled. Use --watch to enable.");
    assertThat(work.resolve("_site/index.html")).hasContent("<p><em>hello</em></p>");
  }

  @Test
  void buildsContentIntoSiteWhereContentIsASite() throws IOException {
    write("content/_config.yml", "title: T\n");
    write("content/index.html", "---\n---\n{{ site.title }}");
    assertThat(run("build").status()).isZero();
    assertThat(work.resolve("site/index.html")).hasContent("T");
  }

  @Test
  void saysThatTheSourceFolderIsMissingAndKeepsTheOldSite() throws IOException {
    write("out/index.html", "old");
    Ran ran = run("build", "-s", "nowhere", "-d", "out");
    assertThat(ran.status()).isZero();
    assertThat(ran.text())
        .contains("Source: " + work.resolve("nowhere") + " does not exist.")
        .contains("Name an existing folder with --source.");
    assertThat(work.resolve("out/index.html")).hasContent("old");
    assertThat(work.resolve("nowhere")).doesNotExist();
    assertThat(run("build", "-s", "nowhere", "-d", "out", "--strict").status()).isOne();
  }

  @Test
  void refusesToWriteOverTheSource() throws IOException {
    write("src/index.html", "---\n---\nx");
    for (String destination : new String[] {"src", ".", "src/."}) {
      Ran ran = run("build", "-s", "src", "-d", destination);
      assertThat(ran.status()).isOne();
      assertThat(ran.text())
          .contains("Destination directory cannot be or contain the Source directory.")
          .contains("Please append `--trace` to the `build` command");
    }
    assertThat(work.resolve("src/index.html")).exists();
  }

  @Test
  void keepsTheLastGoodSiteWhenABuildFails() throws IOException {
    write("src/a.html", "---\n---\ngood");
    assertThat(run("build", "-s", "src", "-d", "out").status()).isZero();
    write("src/a.html", "---\ntitle: x\n---\n\n  {% nope %}\n");
    write("src/b.html", "---\n---\n{% include missing.html %}\n");
    Ran ran = run("build", "-s", "src", "-d", "out");
    assertThat(ran.status()).isOne();
    assertThat(ran.text())
        .contains("Liquid Exception: Liquid syntax error (line 1): Unknown tag 'nope' in a.html")
        .containsPattern("at a\\.html:5:\\d+")
        .contains("in b.html")
        .containsPattern("at b\\.html:3:\\d+");
    assertThat(work.resolve("out/a.html")).hasContent("good");
    assertThat(work.resolve("out/b.html")).doesNotExist();
  }

  @Test
  void warnsOfAMissingLayoutAndOfFrontMatterThatCannotBeRead() throws IOException {
    write("src/a.md", "---\nlayout: nope\n---\nx\n");
    write("src/b.md", "---\ntitle: [\n---\ny\n");
    Ran ran = run("build", "-s", "src", "-d", "out");
    assertThat(ran.status()).isZero();
    assertThat(ran.text())
        .contains("Build Warning: Layout 'nope' requested in a.md does not exist.")
        .contains("at a.md:2:9")
        .contains("YAML Exception reading " + work.resolve("src/b.md"))
        .contains("at b.md:3:1");
    assertThat(work.resolve("out/b.html")).hasContent("<p>y</p>");
  }

  @Test
  void makesErrorsOfWarningsWhenStrict() throws IOException {
    write("src/a.md", "---\nlayout: nope\n---\nx\n");
    Ran ran = run("build", "-s", "src", "-d", "out", "--strict");
    assertThat(ran.status()).isOne();
    assertThat(work.resolve("out/a.html")).doesNotExist();
    write("src/a.md", "---\n---\nx\n\n{{ unknown }}\n");
    write("src/b.md", "---\n---\n{{ 'x' | unknown }}\n");
    assertThat(run("build", "-s", "src", "-d", "out").status()).isZero();
    Ran variables = run("build", "-s", "src", "-d", "out", "--strict");
    assertThat(variables.status()).isOne();
    assertThat(variables.text()).containsPattern("at a\\.md:5:").containsPattern("at b\\.md:3:");
  }

  @Test
  void leavesUnchangedFilesAloneAndRemovesOldOnes() throws IOException {
    write("src/a.md", "---\n---\nx\n");
    write("src/b.md", "---\n---\ny\n");
    write("src/c.txt", "z\n");
    write("out/.git/config", "kept");
    write("out/old/file.html", "gone");
    run("build", "-s", "src", "-d", "out");
    FileTime longAgo = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    Files.setLastModifiedTime(work.resolve("out/a.html"), longAgo);
    Files.delete(work.resolve("src/b.md"));
    run("build", "-s", "src", "-d", "out");
    assertThat(Files.getLastModifiedTime(work.resolve("out/a.html"))).isEqualTo(longAgo);
    assertThat(work.resolve("out/b.html")).doesNotExist();
    assertThat(work.resolve("out/old")).doesNotExist();
    assertThat(work.resolve("out/.git/config")).exists();
    assertThat(Files.getLastModifiedTime(work.resolve("out/c.txt")))
        .isEqualTo(Files.getLastModifiedTime(work.resolve("src/c.txt")));
  }

  @Test
  void refusesPluginsInRubyAndPluginsThatThereAreNot() throws IOException {
    write("src/_config.yml", "plugins: [jekyll-nope]\n");
    write("src/_plugins/tag.rb", "x");
    Ran ran = run("build", "-s", "src", "-d", "out");
    assertThat(ran.status()).isOne();
    assertThat(ran.text())
        .contains("Dependency Error: Yikes! It looks like you don't have jekyll-nope")
        .contains("The plugin _plugins/tag.rb is written in Ruby")
        .contains("at _plugins/tag.rb");
    assertThat(run("build", "-s", "src", "-d", "out", "--safe").status()).isZero();
  }

  @Test
  void saysWhatItCannotUnderstand() {
    Ran option = run("build", "--nope");
    assertThat(option.status()).isOne();
    assertThat(option.text())
        .contains("Whoops, we can't understand your command.")
        .contains("invalid option: --nope");
    Ran command = run("nope");
    assertThat(command.status()).isOne();
    assertThat(command.text()).contains("fatal: 'nexthop nope' could not be found.");
    Ran nothing = run();
    assertThat(nothing.status()).isOne();
    assertThat(nothing.text()).contains("A subcommand is required.").contains("build");
    assertThat(run("build", "--limit_posts", "many").status()).isOne();
  }

  @Test
  void tellsVersionAndHelp() {
    assertThat(run("--version").text()).startsWith("nexthop ");
    Ran help = run("build", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.text()).contains("--destination").contains("--drafts");
  }

  @Test
  void beginsASiteThatBuilds() throws IOException {
    Ran ran = run("new", "fresh");
    assertThat(ran.status()).isZero();
    assertThat(ran.text()).contains("New jekyll site installed in " + work.resolve("fresh"));
    assertThat(run("build", "-s", "fresh", "-d", "out", "--strict").status()).isZero();
    assertThat(work.resolve("out/about/index.html")).exists();
    assertThat(work.resolve("fresh/_includes/nexthop/lab.html")).exists();
    assertThat(work.resolve("fresh/_includes/nexthop/lookup.html"))
        .hasSameTextualContentAs(Path.of("content/_includes/nexthop/lookup.html"));
    assertThat(run("new", "fresh").status()).isOne();
    assertThat(run("new", "fresh", "--force").status()).isZero();
    assertThat(run("new", "bare", "--blank").status()).isZero();
    assertThat(work.resolve("bare/_drafts")).isDirectory();
    assertThat(run("new").text()).contains("You must specify a path.");
  }

  @Test
  void putsTheIncludeForLabsIntoASite() throws IOException {
    write("index.md", "---\n---\nx\n");
    Path include = work.resolve("_includes/nexthop/lab.html");
    assertThat(run("labs", "install").status()).isZero();
    assertThat(include).hasSameTextualContentAs(Path.of("content/_includes/nexthop/lab.html"));
    assertThat(run("labs", "install").text()).contains("unchanged");
    write("_includes/nexthop/lab.html", "mine");
    Ran refused = run("labs", "install", "--widget");
    assertThat(refused.status()).isOne();
    assertThat(refused.text()).contains("differs from the one of this release").contains("--force");
    assertThat(include).hasContent("mine");
    assertThat(work.resolve("assets")).doesNotExist();
    assertThat(run("labs", "install", "--widget", "--force").status()).isZero();
    assertThat(include).content().startsWith("{%- comment -%}");
    assertThat(work.resolve("assets/nexthop/lab.js")).exists();
    assertThat(work.resolve("assets/nexthop/choices.js")).exists();
    assertThat(run("labs", "install", "-s", "nowhere").status()).isOne();
    assertThat(run("labs").text()).contains("install");
  }

  @Test
  void cleansWhatABuildMade() throws IOException {
    write("index.md", "---\n---\nx\n");
    run("build");
    Ran ran = run("clean");
    assertThat(ran.status()).isZero();
    assertThat(ran.text())
        .contains("Cleaner: Removing " + work.resolve("_site") + "...")
        .contains("Nothing to do for " + work.resolve(".jekyll-metadata") + ".");
    assertThat(work.resolve("_site")).doesNotExist();
    assertThat(work.resolve(".jekyll-cache")).doesNotExist();
  }

  @Test
  void listsTheLabsOfArticlesAndWhyABlockIsNone() throws IOException {
    write("_config.yml", "title: t\nlabs: auto\n");
    write(
        "a.md",
        """
        ---
        title: a
        ---

        ```zone
        example.jp. IN MX 10 a.example.jp.
        a.example.jp. IN A 192.0.2.1
        ```

        ```cfg
        relayhost = example.jp
        ```

        ```cfg
        # relayhost
        relayhost is not set
        ```

        ```console
        $ postconf -n
        ```

        ```yaml
        question: Who gets it?
        ask: takes-the-mail
        ```
        {: .lab-question}

        ```yaml
        question: Who gets it?
        ask: takes-the-male
        ```
        {: .lab-question}
        """);
    assertThat(run("doctor").text())
        .contains("Labs: a.md")
        .containsOnlyOnce(": question: ")
        .contains("line 24: question: takes-the-mail, lab #lab-1, answer: a.example.jp")
        .contains("Did you mean `takes-the-mail`?")
        .contains("line 6: zone; its lab waits for main.cf")
        .contains("line 11: main.cf: lab #lab-1")
        .contains("line 15: not used: this line cannot stand in main.cf: `relayhost is not set`")
        .contains("line 20: not used: labs read no blocks of the language `console`");
  }

  @Test
  void findsWhatIsWrongWithASite() throws IOException {
    write("_config.yml", "url: https://example.org\n");
    write("a.md", "---\n---\nx\n");
    assertThat(run("doctor").text()).contains("Everything looks fine.");
    write("A.html", "---\n---\nx\n");
    write("_config.yml", "title: no url\n");
    Ran ran = run("hyde");
    assertThat(ran.status()).isOne();
    assertThat(ran.text())
        .contains("only differ by case")
        .contains("You didn't set an URL in the config file");
  }

  @Test
  void refusesALimitBelowZero() throws IOException {
    write("index.md", "---\n---\nx\n");
    Ran ran = run("build", "--limit_posts", "-1");
    assertThat(ran.status()).isOne();
    assertThat(ran.text()).contains("limit_posts must be a non-negative number");
  }
}
