package dev.nexthop.site.generate;

import dev.nexthop.site.model.BuildOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The group {@code :jekyll_plugins} of the {@code Gemfile} in the folder where the program runs,
 * whose gems Jekyll switches on beside those of the configuration ({@code
 * plugin_manager.rb:require_from_bundler}). It is read line by line, not run.
 */
final class Gemfile {
  private static final Pattern GEM = Pattern.compile("gem[\\s(]+[\"']([^\"']+)[\"'](.*)");
  private static final Pattern GROUP = Pattern.compile(":jekyll_plugins\\b|\\bjekyll_plugins:");
  private static final Pattern BLOCK =
      Pattern.compile("(?:if|unless|case)\\b.*|.*\\bdo(?:\\s*\\|.*\\|)?");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#(?!\\{).*");

  private Gemfile() {}

  /** Names of the gems, in the order of the file. */
  static List<String> plugins(BuildOptions options) {
    Map<String, String> environment = options.environment();
    if (!environment.getOrDefault("JEKYLL_NO_BUNDLER_REQUIRE", "").isEmpty()) {
      return List.of();
    }
    return text(options.path("Gemfile"))
        .or(
            () ->
                Optional.ofNullable(environment.get("BUNDLE_GEMFILE"))
                    .filter(name -> !name.isEmpty())
                    .flatMap(name -> text(options.path(name))))
        .map(Gemfile::pluginsIn)
        .orElse(List.of());
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static List<String> pluginsIn(String text) {
    List<String> plugins = new ArrayList<>();
    Deque<Boolean> blocks = new ArrayDeque<>();
    for (String line : text.lines().toList()) {
      String code = COMMENT.matcher(line).replaceFirst("").strip();
      Matcher gem = GEM.matcher(code);
      if (gem.matches()) {
        if (blocks.contains(true) || GROUP.matcher(gem.group(2)).find()) {
          plugins.add(gem.group(1));
        }
      } else if (BLOCK.matcher(code).matches()) {
        blocks.push(code.startsWith("group") && GROUP.matcher(code).find());
      } else if (code.equals("end")) {
        blocks.poll();
      }
    }
    return plugins;
  }
}
