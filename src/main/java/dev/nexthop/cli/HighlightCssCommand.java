package dev.nexthop.cli;

import dev.nexthop.markdown.highlight.HighlightCss;
import dev.nexthop.markdown.highlight.HighlightCss.Appearance;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code highlight-css}: the style sheet of a theme, as {@code rougify style} prints one. */
@Command(
    name = "highlight-css",
    description = "Print the style sheet of a theme for highlighted code")
public final class HighlightCssCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin final HelpFlag help = new HelpFlag();

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "",
      paramLabel = "THEME",
      description = "Name of the theme; without it, the names are listed")
  private String theme = "";

  @ArgGroup private Background background = new Background();

  /** Options of which one at most is given. */
  static final class Background {
    @Option(names = "--light", description = "For a light background (the default)")
    private boolean light;

    @Option(names = "--dark", description = "For a dark background")
    private boolean dark;

    @Option(names = "--auto", description = "For the background that the reader prefers")
    private boolean auto;

    private boolean isGiven() {
      return light || dark || auto;
    }

    private Appearance appearance() {
      return dark ? Appearance.DARK : auto && !light ? Appearance.AUTO : Appearance.LIGHT;
    }
  }

  /**
   * @param surroundings it runs in
   */
  public HighlightCssCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (theme.isEmpty()) {
      HighlightCss.themes().forEach(surroundings.out()::println);
      return 0;
    }
    Optional<String> css = stylesheet();
    css.ifPresent(surroundings.out()::print);
    if (css.isEmpty()) {
      surroundings
          .err()
          .println(
              "Error: there is no theme `"
                  + theme
                  + "`. The themes are "
                  + String.join(", ", HighlightCss.themes())
                  + ".");
      return 1;
    }
    surroundings.out().flush();
    return 0;
  }

  /** {@code base16.dark} is Rouge's way to name the background; an option goes before. */
  private Optional<String> stylesheet() {
    Appearance asked = background.appearance();
    if (theme.endsWith(".dark")) {
      String name = theme.substring(0, theme.length() - ".dark".length());
      return HighlightCss.stylesheet(name, background.isGiven() ? asked : Appearance.DARK);
    }
    String name =
        theme.endsWith(".light") ? theme.substring(0, theme.length() - ".light".length()) : theme;
    return HighlightCss.stylesheet(name, asked);
  }
}
