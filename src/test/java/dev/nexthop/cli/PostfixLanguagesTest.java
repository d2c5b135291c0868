package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code postfix_languages:} colours what Rouge, and so Jekyll, has no language for. */
final class PostfixLanguagesTest {
  @TempDir private Path work;

  @ParameterizedTest
  @CsvSource({
    "main.cf, relayhost = example.jp, na",
    "cfg, relayhost = example.jp, na",
    "master.cf, smtp inet n - y - - smtpd, nf",
    "zone, example.jp. IN MX 10 relay1.example.jp., kt",
    "maillog, 'Nov 30 12:00:00 mail postfix/smtp[7]: 1A2: to=<a@example.jp>, dsn=2.0.0', na",
    "smtp, '250 2.0.0 Ok', m",
  })
  void colours_code_if_the_site_wants_it(String language, String code, String token)
      throws IOException {
    for (String dialect : new String[] {"kramdown", "GFM"}) {
      String config = "markdown: " + dialect + "\n";
      String fence = "```" + language + "\n" + code + "\n```\n";
      assertThat(html(config, fence)).doesNotContain("<span class=").contains(language);
      assertThat(html(config + "postfix_languages: true\n", fence)).contains("<span class=");
    }
    String tag = "{% highlight " + language + " %}\n" + code + "\n{% endhighlight %}\n";
    assertThat(html("", tag)).doesNotContain("<span class=");
    assertThat(html("postfix_languages: true\n", tag))
        .contains("<span class=\"" + token + "\">")
        .contains("language-" + language);
  }

  private String html(String config, String text) throws IOException {
    Path root = Files.createTempDirectory(work, "site");
    Files.writeString(root.resolve("_config.yml"), config);
    Files.writeString(root.resolve("index.md"), "---\n---\n" + text);
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Surroundings surroundings = new Surroundings(silent, silent, root, Map.of(), Wiring.parts());
    assertThat(CommandLineProgram.run(surroundings, "build")).isZero();
    return Files.readString(root.resolve("_site/index.html"));
  }
}
