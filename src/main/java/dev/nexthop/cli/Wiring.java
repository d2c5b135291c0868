package dev.nexthop.cli;

import dev.nexthop.lab.LiveExperiments;
import dev.nexthop.lab.article.LabHook;
import dev.nexthop.lab.article.ModelRunner;
import dev.nexthop.markdown.Markdown;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the program's parts together. */
public final class Wiring {
  private Wiring() {}

  /** The parts that render sites. */
  public static RenderParts parts() {
    Highlighter highlighter = Rouge.highlighter();
    Templates templates = new Templates();
    ModelRunner runner = new ModelRunner(LiveExperiments.with(Optional.empty()));
    return new RenderParts(
        JekyllLiquid.factory(
            LiquidParts.with(highlighter)
                .plugins(site -> Plugins.switchedOn(site.configuration(), site.theme()))),
        configuration -> markdown(configuration, highlighter),
        List.of(new NexthopTheme(templates)),
        List.of(new LabHook(runner, new LabMarkup(templates))),
        List.of());
  }

  /** The dialect that {@code markdown:} names, set up as Jekyll sets up kramdown. */
  private static Optional<Markdown> markdown(Configuration configuration, Highlighter highlighter) {
    if (!configuration.text("markdown").equalsIgnoreCase("kramdown")) {
      return Optional.empty();
    }
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
    return Optional.of(Kramdown.create(KramdownOptions.jekyll().with(options), highlighter));
  }
}
