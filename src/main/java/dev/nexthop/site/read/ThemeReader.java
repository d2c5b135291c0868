package dev.nexthop.site.read;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Theme;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.spi.BuiltInTheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The theme that a configuration names, and what its own configuration adds. */
public final class ThemeReader {
  private final Map<String, String> environment;
  private final List<BuiltInTheme> builtIn;
  private final Journal journal;

  /**
   * @param environment variables, for {@code GEM_PATH}
   * @param builtIn themes that need no files
   * @param journal takes messages
   */
  public ThemeReader(Map<String, String> environment, List<BuiltInTheme> builtIn, Journal journal) {
    this.environment = environment;
    this.builtIn = builtIn;
    this.journal = journal;
  }

  /**
   * The theme made of files; empty if the configuration names none or a built-in one.
   *
   * @throws ProblemException if it is not installed
   */
  public Optional<Theme> find(Configuration configuration) throws ProblemException {
    Optional<String> name = configuration.string("theme");
    if (name.isEmpty()
        || builtIn.stream().anyMatch(theme -> theme.name().equals(name.get().strip()))) {
      return Optional.empty();
    }
    return Optional.of(new ThemeFinder(configuration.source(), environment).find(name.get()));
  }

  /** The configuration laid over that of its theme. */
  public Configuration configured(Configuration configuration) throws ProblemException {
    if (!Values.isNil(configuration.get("theme")) && configuration.string("theme").isEmpty()) {
      journal.warn(
          "Theme:",
          "value of 'theme' in config should be String to use gem-based themes, but got "
              + RubyClasses.of(configuration.get("theme")));
    }
    Optional<Theme> theme = find(configuration);
    if (theme.isEmpty() || configuration.flag("ignore_theme_config")) {
      return configuration;
    }
    Path file = theme.get().root().resolve("_config.yml");
    if (!Files.isRegularFile(file) || Files.isSymbolicLink(file)) {
      return configuration;
    }
    try {
      String text = FrontMatter.read(file, StandardCharsets.UTF_8);
      Map<String, Object> values =
          new LinkedHashMap<>(Values.map(Yaml.load(text, file.toString(), configuration.zone())));
      journal.info("Theme Config file:", file.toString());
      values.keySet().removeAll(JekyllDefaults.values().keySet());
      return new Configuration(
          Values.deepMerge(values, configuration.values()),
          configuration.source(),
          configuration.destination(),
          configuration.environment(),
          configuration.zone());
    } catch (IOException e) {
      return configuration;
    }
  }
}
