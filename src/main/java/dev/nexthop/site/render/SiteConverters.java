package dev.nexthop.site.render;

import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.SettingMistake;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.render.EntityWriter;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.filter.SmartyPants;
import dev.nexthop.site.render.sass.StyleSheets;
import dev.nexthop.site.spi.Plugin;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which converter a file goes through: Markdown, Sass or none. */
final class SiteConverters implements Converters, Closeable {
  /** What Jekyll would render, slowly or not at all, and is left out here: always told. */
  private static final Set<String> LIMITS =
      Set.of("nesting-too-deep", "code-too-hard", "markdown-too-hard");

  private final Configuration configuration;
  private final Optional<Markdown> markdown;
  private final EntityWriter typography;
  private final List<Problem> refusedTypography;
  private final StyleSheets styleSheets;
  private final boolean showWarnings;
  private volatile Runnable filterUsed = () -> {};
  private final List<Plugin> plugins;
  private final Map<String, String> sourceMaps = new ConcurrentSkipListMap<>();

  private SiteConverters(Site site, Optional<Markdown> markdown, List<Plugin> plugins) {
    this.plugins = plugins;
    this.configuration = site.configuration();
    KramdownOptions kramdown = KramdownSettings.of(configuration);
    this.typography = new EntityWriter(kramdown);
    this.refusedTypography = errors(kramdown.mistakes(), configuration);
    this.styleSheets = new StyleSheets(site);
    this.markdown = markdown;
    this.showWarnings = Boolean.TRUE.equals(configuration.map("kramdown").get("show_warnings"));
  }

  /**
   * The converters of a site.
   *
   * @throws ProblemException if the site has Markdown and wants a dialect that there is not
   */
  static SiteConverters of(Site site, RenderParts parts, Journal journal) throws ProblemException {
    Configuration configuration = site.configuration();
    Optional<Markdown> markdown = parts.markdown().create(configuration);
    List<SettingMistake> mistakes = markdown.map(Markdown::mistakes).orElse(List.of());
    if (hasMarkdown(site)) {
      if (markdown.isEmpty()) {
        throw unknownProcessor(configuration, journal);
      }
      List<Problem> errors = errors(mistakes, configuration);
      if (!errors.isEmpty()) {
        throw new ProblemException(errors);
      }
    }
    mistakes.stream()
        .filter(mistake -> !mistake.problem().isError())
        .forEach(each -> setting(each, configuration, journal));
    return new SiteConverters(site, markdown, parts.plugins());
  }

  private static boolean hasMarkdown(Site site) {
    return site.convertibles().stream()
        .map(each -> each.extname().toLowerCase(Locale.ROOT))
        .anyMatch(site.configuration()::isMarkdown);
  }

  /** Settings of kramdown's that end the build; Jekyll tells the first one. */
  private static List<Problem> errors(List<SettingMistake> mistakes, Configuration configuration) {
    return mistakes.stream()
        .filter(mistake -> mistake.problem().isError())
        .map(mistake -> mistake.problem().at(place(mistake.name(), configuration)))
        .toList();
  }

  private static Place place(String name, Configuration configuration) {
    Place place = SettingPlaces.of(configuration, List.of("kramdown", name));
    // What kramdown colours code with may be set for the whole site.
    return place.line() == 0 && name.equals("syntax_highlighter")
        ? SettingPlaces.of(configuration, List.of("highlighter"))
        : place;
  }

  /** As jekyll-commonmark tells of a name that it does not know. */
  private static void setting(
      SettingMistake mistake, Configuration configuration, Journal journal) {
    Place place = SettingPlaces.of(configuration, "commonmark", mistake.name());
    journal.warn("CommonMark:", mistake.problem().message(), mistake.problem().at(place));
    journal.info(mistake.topic(), mistake.valid());
  }

  private static ProblemException unknownProcessor(Configuration configuration, Journal journal) {
    String name = configuration.text("markdown");
    Problem problem =
        Problem.error(
            "markdown-processor",
            SettingPlaces.of(configuration, List.of("markdown")),
            "Invalid Markdown processor given: " + name,
            "Write `markdown: kramdown`.");
    journal.error(
        "Markdown processor:", "\"" + name + "\" is not a valid Markdown processor.", problem);
    journal.warn("", "Available processors are: kramdown");
    return new ProblemException(problem);
  }

  /** The text as the page has it. */
  String convert(Convertible document, String text, Journal journal) throws ProblemException {
    String extension = document.extname().toLowerCase(Locale.ROOT);
    for (Plugin plugin : plugins) {
      Optional<String> converted = plugin.convert(extension, text);
      if (converted.isPresent()) {
        return converted.get();
      }
    }
    if (configuration.isMarkdown(extension) && markdown.isPresent()) {
      if (!document.isDecodable()) {
        throw undecodable(document);
      }
      Converted converted = markdown.get().convert(text, document.relativePath());
      converted.problems().stream()
          .filter(problem -> showWarnings || LIMITS.contains(problem.code()))
          .forEach(
              problem ->
                  journal.warn(
                      LIMITS.contains(problem.code()) ? "Markdown:" : "Kramdown warning:",
                      problem.message(),
                      problem.at(problem.place().below(document.contentLine() - 1))));
      return converted.html();
    }
    return isStyleSheet(document) ? styleSheet(document, text, extension.equals(".sass")) : text;
  }

  /** Jekyll's name of the converter of a document. */
  String name(Convertible document) {
    String extension = document.extname().toLowerCase(Locale.ROOT);
    if (isStyleSheet(document)) {
      return extension.equals(".sass") ? "Sass" : "Scss";
    }
    return configuration.isMarkdown(extension) ? "Markdown" : "Identity";
  }

  static boolean isStyleSheet(Convertible document) {
    String extension = document.extname().toLowerCase(Locale.ROOT);
    return extension.equals(".scss") || extension.equals(".sass");
  }

  private String styleSheet(Convertible document, String text, boolean indented)
      throws ProblemException {
    Place place = Place.line(document.relativePath(), document.contentLine());
    if (document instanceof Page) {
      styleSheets.checkSourceMap(place);
    }
    StyleSheets.Compiled compiled = styleSheets.compile(text, indented, place);
    if (!(document instanceof Page page) || compiled.sourceMap().isEmpty()) {
      return compiled.css();
    }
    String path = page.destination() + ".map";
    sourceMaps.put(path, compiled.sourceMap().get().json(page.basename() + ".css", page.name()));
    return compiled.css() + "\n/*# sourceMappingURL=" + Paths.basename(path) + " */";
  }

  private static ProblemException undecodable(Convertible document) {
    return new ProblemException(
        Problem.error(
            "file-encoding",
            Place.file(document.relativePath()),
            "The source text contains invalid characters for the used encoding UTF-8",
            "Save the file as UTF-8, or set `encoding:` in _config.yml."));
  }

  /** Is run whenever a template compiles a style sheet. */
  void whenFilterUsed(Runnable noted) {
    filterUsed = noted;
  }

  @Override
  public String markdown(String text) {
    return markdown.map(dialect -> dialect.convert(text, "").html()).orElse(text);
  }

  @Override
  public String smartify(String text) throws ProblemException {
    if (!refusedTypography.isEmpty()) {
      throw new ProblemException(refusedTypography);
    }
    return SmartyPants.convert(text, typography);
  }

  @Override
  public String sass(String text, boolean indented) throws ProblemException {
    filterUsed.run();
    return styleSheets.compile(text, indented, Place.NOWHERE).css();
  }

  @Override
  public void close() throws IOException {
    styleSheets.close();
  }

  /** The source map of a style sheet, by path below the destination; empty if it has none. */
  Map<String, String> sourceMaps(Convertible document) {
    if (!isStyleSheet(document) || !(document instanceof Page page)) {
      return Map.of();
    }
    String path = page.destination() + ".map";
    String map = sourceMaps.get(path);
    return map == null ? Map.of() : Map.of(path, map);
  }
}
