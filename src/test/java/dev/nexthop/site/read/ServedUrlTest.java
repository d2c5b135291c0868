package dev.nexthop.site.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} changes the site's address, as {@code serve.rb} of Jekyll 4.3.1 does. */
final class ServedUrlTest {
  @TempDir private Path folder;

  private Configuration configuration(
      Map<String, Object> overrides, Map<String, String> environment)
      throws IOException, ProblemException {
    Files.writeString(folder.resolve("_config.yml"), "url: https://example.org\nserving: true\n");
    BuildOptions options = new BuildOptions(overrides, List.of(), false, folder, environment);
    return new SiteBuild(Wiring.parts()).configure(options, entry -> {});
  }

  @Test
  void linksLeadToTheServerWhileWriting() throws Exception {
    assertThat(configuration(Map.of("serving", true), Map.of()).text("url"))
        .isEqualTo("http://localhost:4000");
    assertThat(
            configuration(
                    Map.of("serving", true, "host", "0.0.0.0", "port", "8080"),
                    Map.of("JEKYLL_ENV", "development"))
                .text("url"))
        .isEqualTo("http://0.0.0.0:8080");
  }

  @Test
  void otherEnvironmentsAndBuildsKeepTheAddress() throws Exception {
    assertThat(
            configuration(Map.of("serving", true), Map.of("JEKYLL_ENV", "production")).text("url"))
        .isEqualTo("https://example.org");
    assertThat(configuration(Map.of("serving", false), Map.of()).text("url"))
        .isEqualTo("https://example.org");
  }
}
