package dev.nexthop.site.render;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Journal.Level;
import dev.nexthop.site.model.Layout;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.drop.Read;
import dev.nexthop.site.spi.BuiltInTheme;
import dev.nexthop.site.spi.Plugin;
import dev.nexthop.site.spi.PostConvertHook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document from source to page: Liquid, converter, hooks, layouts ({@code renderer.rb}). */
final class DocumentRenderer {
  private final Site site;
  private final LiquidSite liquid;
  private final SiteConverters converters;
  private final List<PostConvertHook> hooks;
  private final List<Plugin> plugins;
  private final Optional<BuiltInTheme> theme;
  private final Contents contents;

  DocumentRenderer(
      Site site,
      LiquidSite liquid,
      SiteConverters converters,
      RenderParts parts,
      Contents contents) {
    this.site = site;
    this.contents = contents;
    this.liquid = liquid;
    this.converters = converters;
    this.hooks = parts.hooks();
    this.plugins = parts.plugins();
    this.theme = parts.theme(site.configuration());
  }

  /** Static files of the theme, and of the hooks that have changed a document. */
  Map<String, String> assets(Set<PostConvertHook> effective) {
    Map<String, String> assets = new LinkedHashMap<>();
    theme.ifPresent(used -> assets.putAll(used.assets()));
    hooks.stream().filter(effective::contains).forEach(hook -> assets.putAll(hook.assets()));
    return assets;
  }

  /** What is said while a document is rendered. */
  private static final class Talk implements Journal {
    private final List<Journal.Entry> entries = new ArrayList<>();
    private final Set<PostConvertHook> effective = new HashSet<>();

    @Override
    public void write(Entry entry) {
      entries.add(entry);
    }

    void warning(Problem problem, String path) {
      if (problem.code().endsWith("-deprecated")) {
        warn("Deprecation:", problem.message(), problem);
        return;
      }
      warn("Liquid Warning:", problem.message() + " in " + path, problem);
    }
  }

  RenderedDocument render(DocumentTask task) {
    Convertible document = task.document();
    Talk talk = new Talk();
    try {
      String html = convert(document, expand(document, talk), talk);
      task.converted(html);
      String output = document.placedInLayout() ? layOut(document, html, talk) : html;
      for (Plugin plugin : plugins) {
        output = plugin.postRender(document, output);
      }
      return new RenderedDocument(
          RenderedDocument.Body.of(html, output),
          output,
          talk.entries,
          List.of(),
          talk.effective,
          converters.sourceMaps(document));
    } catch (ProblemException e) {
      return new RenderedDocument(
          RenderedDocument.Body.of(document.content(), ""),
          "",
          talk.entries,
          e.problems(),
          talk.effective,
          Map.of());
    }
  }

  /** The HTML of an excerpt; its source if it can't be rendered, which its owner reports. */
  String excerpt(Excerpt excerpt) {
    Talk talk = new Talk();
    try {
      return convert(excerpt, expand(excerpt, talk), talk);
    } catch (ProblemException e) {
      return excerpt.content();
    }
  }

  private String expand(Convertible document, Talk talk) throws ProblemException {
    if (!document.rendersWithLiquid()) {
      return document.content();
    }
    Source source = new Source(document.content(), fileOf(document), document.contentLine());
    Optional<Map<String, Object>> layoutData =
        Optional.ofNullable(layout(document, layoutName(document))).map(Layout::data);
    return liquid(
        source, document.path(), new Payload(document, layoutData, Optional.empty()), talk);
  }

  private String liquid(Source source, String path, Payload payload, Talk talk)
      throws ProblemException {
    try {
      return liquid.render(source, payload, problem -> talk.warning(problem, path));
    } catch (ProblemException e) {
      for (Problem problem : e.problems()) {
        talk.error("Liquid Exception:", problem.message() + " in " + path, problem);
      }
      throw e;
    }
  }

  private String convert(Convertible document, String text, Talk talk) throws ProblemException {
    String html;
    try {
      if (SiteConverters.isStyleSheet(document)) {
        contents.read(document, new Read.StyleSheets());
      }
      html = converters.convert(document, text, talk);
    } catch (ProblemException e) {
      for (Problem problem : e.problems()) {
        talk.error(
            "Conversion error:",
            converter(document)
                + " encountered an error while converting '"
                + document.relativePath()
                + "':",
            problem);
        talk.write(new Journal.Entry(Level.ERROR, "", problem.message(), Optional.empty()));
      }
      throw e;
    }
    return document instanceof Excerpt ? html : hooked(document, html, talk);
  }

  private static String converter(Convertible document) {
    if (!SiteConverters.isStyleSheet(document)) {
      return "Jekyll::Converters::Markdown";
    }
    boolean indented = document.extname().toLowerCase(Locale.ROOT).equals(".sass");
    return "Jekyll::Converters::" + (indented ? "Sass" : "Scss");
  }

  private String hooked(Convertible document, String html, Talk talk) throws ProblemException {
    String result = html;
    for (Plugin plugin : plugins) {
      result = plugin.postConvert(document, result);
    }
    List<Problem> problems = new ArrayList<>();
    for (PostConvertHook hook : hooks) {
      String before = result;
      result =
          hook.afterConvert(
              new PostConvertHook.Document(
                  fileOf(document),
                  liquid.site(document),
                  liquid.page(document),
                  document.content(),
                  document.contentLine()),
              result,
              problems::add);
      if (!result.equals(before)) {
        talk.effective.add(hook);
      }
    }
    for (Problem problem : problems) {
      talk.write(
          new Journal.Entry(
              problem.isError() ? Level.ERROR : Level.WARN,
              problem.isError() ? "Error:" : "Build Warning:",
              problem.message() + " in " + fileOf(document),
              Optional.of(problem)));
    }
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      throw new ProblemException(errors);
    }
    return result;
  }

  private String layOut(Convertible document, String html, Talk talk) throws ProblemException {
    String name = layoutName(document);
    Layout layout = layout(document, name);
    if (layout == null) {
      return builtIn(document, name, html)
          .orElseGet(
              () -> {
                warnOfMissing(document, talk);
                return html;
              });
    }
    String output = html;
    Map<String, Object> data = Map.of();
    Set<Layout> used = Collections.newSetFromMap(new IdentityHashMap<>());
    while (layout != null && used.add(layout)) {
      data = Values.deepMerge(layout.data(), data);
      Source source =
          new Source(layout.content(), layout.relativePath().substring(1), layout.contentLine());
      Payload payload = new Payload(document, Optional.of(data), Optional.of(output));
      output = liquid(source, layout.path(), payload, talk);
      Object outer = layout.data().getOrDefault("layout", Values.NIL);
      String outerName = Values.isNil(outer) ? "" : outer.toString();
      layout = layout(document, outerName);
      if (layout == null) {
        output = builtIn(document, outerName, output).orElse(output);
      }
    }
    return output;
  }

  private Optional<String> builtIn(Convertible document, String layout, String html) {
    if (layout.isEmpty()) {
      return Optional.empty();
    }
    return theme.flatMap(
        found ->
            found.layout(
                layout,
                new BuiltInTheme.LayoutInput(liquid.site(document), liquid.page(document), html)));
  }

  private @Nullable Layout layout(Convertible reader, String name) {
    contents.read(reader, new Read.Layout(name));
    return site.layouts().get(name);
  }

  private static String layoutName(Convertible document) {
    Object name = document.get("layout");
    return Values.isNil(name) ? "" : name.toString();
  }

  private static void warnOfMissing(Convertible document, Talk talk) {
    if (Values.isNil(document.get("layout")) || document instanceof Excerpt) {
      return;
    }
    String name = layoutName(document);
    talk.warn(
        "Build Warning:",
        "Layout '" + name + "' requested in " + document.relativePath() + " does not exist.",
        Problem.warning(
            "layout-missing",
            Place.line(fileOf(document), 1),
            "The layout `" + name + "` does not exist, so the page has none.",
            "Add `_layouts/" + name + ".html`, or correct `layout:` in the front matter."));
  }

  /** The file for problems: its path below the source. */
  private static String fileOf(Convertible document) {
    return document instanceof Excerpt excerpt && excerpt.owner() instanceof Document owner
        ? owner.relativePath()
        : document.relativePath();
  }
}
