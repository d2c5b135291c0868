package dev.nexthop.cli;

import dev.nexthop.lab.LiveExperiments;
import dev.nexthop.lab.article.LabHook;
import dev.nexthop.lab.article.ModelRunner;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.flexmark.CommonMarkOptions;
import dev.nexthop.markdown.flexmark.FlexmarkMarkdown;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import dev.nexthop.markdown.kramdown.Kramdown;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.site.generate.Plugins;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.RenderParts;
import dev.nexthop.site.render.liquid.JekyllLiquid;
import dev.nexthop.site.render.liquid.LiquidParts;
import dev.nexthop.theme.NexthopTheme;
import dev.nexthop.theme.Templates;
import dev.nexthop.theme.lab.LabMarkup;
import dev.nexthop.theme.lab.QuestionMarkup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the program's parts together. */
public final class Wiring {
  private Wiring() {}

  /** The parts that render sites. */
  public static RenderParts parts() {
    Highlighters highlighters = new Highlighters();
    Templates templates = new Templates();
    return new RenderParts(
        JekyllLiquid.factory(
            LiquidParts.with(highlighters.rouge)
                .highlighting(site -> highlighters.of(site.configuration()))
                .plugins(site -> Plugins.switchedOn(site.configuration(), site.theme()))),
        configuration -> markdown(configuration, highlighters.of(configuration)),
        List.of(new NexthopTheme(templates)),
        List.of(
            new LabHook(
                document -> Model.RUNNER.run(document),
                new LabMarkup(templates),
                new QuestionMarkup(templates))),
        List.of());
  }

  /** Rouge's languages, as in Jekyll, unless the site wants those of mail servers as well. */
  private static final class Highlighters {
    final Highlighter rouge = Rouge.highlighter();
    private Optional<Highlighter> postfix = Optional.empty();

    synchronized Highlighter of(Configuration configuration) {
      if (!configuration.flag("postfix_languages")) {
        return rouge;
      }
      if (postfix.isEmpty()) {
        postfix = Optional.of(Rouge.withPostfix());
      }
      return postfix.get();
    }
  }

  /**
   * The dialect that {@code markdown:} names: kramdown, set up as Jekyll sets it up, or what the
   * plugins jekyll-commonmark and jekyll-commonmark-ghpages bring.
   */
  private static Optional<Markdown> markdown(Configuration configuration, Highlighter highlighter) {
    return switch (configuration.text("markdown").toLowerCase(Locale.ROOT)) {
      case "kramdown" -> Optional.of(kramdown(configuration, highlighter));
      case "commonmark" ->
          Optional.of(
              FlexmarkMarkdown.commonMark(
                  CommonMarkOptions.of(configuration.map("commonmark")), highlighter));
      case "gfm", "commonmarkghpages" ->
          Optional.of(
              FlexmarkMarkdown.gfm(
                  CommonMarkOptions.github(configuration.map("commonmark")), highlighter));
      default -> Optional.empty();
    };
  }

  private static Markdown kramdown(Configuration configuration, Highlighter highlighter) {
    Map<String, Object> options = new LinkedHashMap<>(configuration.map("kramdown"));
    if (Values.isNil(options.getOrDefault("syntax_highlighter", Values.NIL))) {
      options.put("syntax_highlighter", configuration.text("highlighter"));
    }
    Map<String, Object> code =
        new LinkedHashMap<>(
            Values.map(options.getOrDefault("syntax_highlighter_opts", Values.NIL)));
    code.putIfAbsent("default_lang", "plaintext");
    code.put("guess_lang", options.getOrDefault("guess_lang", Values.NIL));
    options.put("syntax_highlighter_opts", code);
    return Kramdown.create(KramdownOptions.jekyll().with(options), highlighter);
  }

  /** The model, with the JSON library that it brings; made when an article has its first lab. */
  private static final class Model {
    static final ModelRunner RUNNER = new ModelRunner(LiveExperiments.with(Optional.empty()));
  }
}
