package dev.nexthop.markdown.highlight;

import dev.nexthop.markdown.highlight.lex.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Style sheets for highlighted code. Every colour is readable on its background (WCAG AA). */
public final class HighlightCss {

  private static final List<String> THEMES = List.of("github", "base16", "gruvbox", "contrast");

  private HighlightCss() {}

  /** For which background a style sheet is. */
  public enum Appearance {
    LIGHT,
    DARK,
    /** Light, and dark where the reader prefers it. */
    AUTO
  }

  /** The names of the themes. */
  public static List<String> themes() {
    return THEMES;
  }

  /**
   * The style sheet of a theme for code within {@code .highlight}; empty if there is no such theme.
   *
   * @param theme one of {@link #themes()}
   */
  public static Optional<String> stylesheet(String theme, Appearance appearance) {
    if (!THEMES.contains(theme)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (appearance) {
          case LIGHT -> rules(theme, "light", "");
          case DARK -> rules(theme, "dark", "");
          case AUTO ->
              rules(theme, "light", "")
                  + "@media (prefers-color-scheme: dark) {\n"
                  + rules(theme, "dark", "  ")
                  + "}\n";
        });
  }

  private static String rules(String theme, String variant, String indent) {
    Map<String, List<String>> styles = styles(theme, variant);
    StringBuilder css = new StringBuilder();
    css.append(indent).append(".highlight {").append(declarations(styles, "base")).append(" }\n");
    for (String line : Resources.lines("theme-roles.txt")) {
      List<String> words = List.of(line.split(" "));
      List<String> selectors = new ArrayList<>();
      for (String name : words.subList(1, words.size())) {
        selectors.add(indent + ".highlight ." + name);
      }
      css.append(String.join(",\n", selectors))
          .append(" {")
          .append(declarations(styles, words.get(0)))
          .append(" }\n");
    }
    css.append(indent).append(".highlight .ge { font-style: italic; }\n");
    css.append(indent).append(".highlight .gs { font-weight: bold; }\n");
    return css.toString();
  }

  private static Map<String, List<String>> styles(String theme, String variant) {
    Map<String, List<String>> styles = new LinkedHashMap<>();
    boolean inVariant = false;
    for (String line : Resources.lines("themes/" + theme + ".theme")) {
      if (!line.startsWith(" ")) {
        inVariant = line.equals(variant);
      } else if (inVariant) {
        List<String> words = List.of(line.trim().split(" "));
        styles.put(words.get(0), words.subList(1, words.size()));
      }
    }
    return styles;
  }

  private static String declarations(Map<String, List<String>> styles, String role) {
    StringBuilder css = new StringBuilder();
    String property = " color: ";
    for (String word : styles.getOrDefault(role, List.of())) {
      switch (word) {
        case "bold" -> css.append(" font-weight: bold;");
        case "italic" -> css.append(" font-style: italic;");
        default -> {
          css.append(property).append(word).append(';');
          property = " background-color: ";
        }
      }
    }
    return css.toString();
  }
}
