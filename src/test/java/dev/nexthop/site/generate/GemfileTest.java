package dev.nexthop.site.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.site.model.BuildOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GemfileTest {
  private static final String TEXT =
      """
      source "https://rubygems.org"
      gem "jekyll", "~> 4.3"
      gem 'jekyll-sitemap', group: :jekyll_plugins   # one line
      gem "github-pages", :group => [:jekyll_plugins, :test]
      group :development, :jekyll_plugins do
        gem "jekyll-feed", "~> 0.12"
        # gem "jekyll-gist"
        platforms :mri do
          gem("jekyll-avatar")
        end
        gem "jemoji" if ENV["EMOJI"]
      end
      group :test do
        gem "html-proofer"
      end
      if RUBY_PLATFORM =~ /mswin/
        gem "wdm"
      end
      """;

  @Test
  void gemsOfTheGroupArePlugins() {
    assertThat(Gemfile.pluginsIn(TEXT))
        .containsExactly(
            "jekyll-sitemap", "github-pages", "jekyll-feed", "jekyll-avatar", "jemoji");
  }

  @Test
  void theFileIsThatOfTheWorkingFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Gemfile"), TEXT);
    assertThat(Gemfile.plugins(options(folder, Map.of()))).hasSize(5);
    assertThat(Gemfile.plugins(options(folder, Map.of("JEKYLL_NO_BUNDLER_REQUIRE", "true"))))
        .isEmpty();
    assertThat(Gemfile.plugins(options(folder.resolve("other"), Map.of()))).isEmpty();
    Path gemfile = folder.resolve("Gemfile");
    assertThat(
            Gemfile.plugins(
                options(folder.resolve("other"), Map.of("BUNDLE_GEMFILE", gemfile.toString()))))
        .hasSize(5);
  }

  private static BuildOptions options(Path folder, Map<String, String> environment) {
    return new BuildOptions(Map.of(), List.of(), false, folder, environment);
  }
}
