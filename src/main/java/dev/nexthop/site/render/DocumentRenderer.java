package dev.nexthop.site.render;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Text;
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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document from source to page: Liquid, converter, hooks, layouts ({@code renderer.rb}). */
final class DocumentRenderer {
  /** What Ruby says of an excerpt that contains itself. */
  static final String ENDLESS = "stack level too deep";

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
      Utf8Text page = Utf8Text.of(output);
      return new RenderedDocument(
          RenderedDocument.Body.of(html, output, page),
          page,
          talk.entries(),
          List.of(),
          talk.effective(),
          converters.sourceMaps(document));
    } catch (ProblemException e) {
      return new RenderedDocument(
          RenderedDocument.Body.of(document.content(), "", Utf8Text.EMPTY),
          Utf8Text.EMPTY,
          talk.entries(),
          e.problems(),
          talk.effective(),
          Map.of());
    }
  }

  /** The HTML of an excerpt; its source if it can't be rendered, which its owner reports. */
  String excerpt(Excerpt excerpt) {
    Talk talk = new Talk();
    try {
      return convert(excerpt, expand(excerpt, talk), talk);
    } catch (ProblemException e) {
      for (Problem problem : e.problems()) {
        if (problem.message().endsWith(ENDLESS)) {
          throw LiquidException.foreign(ENDLESS).withHint(problem.hint());
        }
      }
      return excerpt.content();
    }
  }

  private String expand(Convertible document, Talk talk) throws ProblemException {
    String text = document.content();
    for (Plugin plugin : document instanceof Excerpt ? List.<Plugin>of() : plugins) {
      text = plugin.preRender(document, text);
    }
    boolean changed = !text.equals(document.content());
    boolean wanted = changed && !Boolean.FALSE.equals(document.get("render_with_liquid"));
    if (!(wanted ? Convertible.hasLiquid(text) : document.rendersWithLiquid())) {
      return text;
    }
    Source source = new Source(text, fileOf(document), document.contentLine());
    Optional<Map<String, Object>> layoutData =
        Optional.ofNullable(layout(document, layoutName(document))).map(Layout::data);
    return liquid(
        source, document.path(), new Payload(document, layoutData, contentOutside(document)), talk);
  }

  /**
   * {@code content} outside of a layout: in Jekyll what the layouts of the page rendered before got
   * as such, since all pages share one payload; here a text too, so that what a filter takes there
   * is taken here, but an empty one, as the order of pages must not show. An excerpt has its own
   * payload.
   */
  private static Optional<String> contentOutside(Convertible document) {
    return document instanceof Excerpt ? Optional.empty() : Optional.of("");
  }

  private String liquid(Source source, String path, Payload payload, Talk talk)
      throws ProblemException {
    long start = System.nanoTime();
    try {
      String output = liquid.render(source, payload, problem -> talk.warning(problem, path));
      long nanos = System.nanoTime() - start;
      String suffix = payload.page() instanceof Excerpt ? "/#excerpt" : "";
      contents
          .profile()
          .ifPresent(profile -> profile.template(source.path() + suffix, output, nanos));
      return output;
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
      long start = System.nanoTime();
      html = converters.convert(document, text, talk);
      long nanos = System.nanoTime() - start;
      contents
          .profile()
          .ifPresent(profile -> profile.converter(converters.name(document), html, nanos));
    } catch (ProblemException e) {
      for (Problem problem : e.problems()) {
        talk.error(
            "Conversion error:",
            "Jekyll::Converters::"
                + converters.name(document)
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
        talk.noteEffect(hook);
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
      String outerName = Values.isNil(outer) ? "" : Text.of(outer);
      Layout inner = layout;
      layout = layout(document, outerName);
      if (layout == null) {
        Optional<String> builtIn = builtIn(document, outerName, output);
        if (builtIn.isEmpty() && Values.isTruthy(outer) && !outerName.equals("none")) {
          talk.strictly(MissingLayout.ofLayout(inner, outerName));
        }
        output = builtIn.orElse(output);
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
    return Values.isNil(name) ? "" : Text.of(name);
  }

  private void warnOfMissing(Convertible document, Talk talk) {
    if (Values.isNil(document.get("layout")) || document instanceof Excerpt) {
      return;
    }
    String name = layoutName(document);
    talk.warn(
        "Build Warning:",
        "Layout '" + name + "' requested in " + document.relativePath() + " does not exist.",
        MissingLayout.ofPage(document, name, site.configuration().source()));
  }

  /** The file for problems: its path below the source. */
  private static String fileOf(Convertible document) {
    return document instanceof Excerpt excerpt && excerpt.owner() instanceof Document owner
        ? owner.relativePath()
        : document.relativePath();
  }
}
