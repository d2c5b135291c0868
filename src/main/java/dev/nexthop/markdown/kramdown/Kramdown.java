package dev.nexthop.markdown.kramdown;

import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.SettingMistake;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.block.BlockParser;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.render.HtmlRenderer;
import dev.nexthop.markdown.kramdown.span.SpanPhase;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import java.util.List;

/** kramdown's dialect: blocks, then the spans in them, then HTML. */
public final class Kramdown implements Markdown {
  private final KramdownOptions options;
  private final Highlighter highlighter;

  private Kramdown(KramdownOptions options, Highlighter highlighter) {
    this.options = options;
    this.highlighter = highlighter;
  }

  /** The dialect with options, and who colours code. */
  public static Kramdown create(KramdownOptions options, Highlighter highlighter) {
    return new Kramdown(options, highlighter);
  }

  @Override
  public Converted convert(String text, String file) {
    Parsed parsed = parse(text, file, options);
    int hint = text.length() + text.length() / 2 + 64;
    HtmlRenderer renderer = new HtmlRenderer(parsed.definitions(), highlighter, hint);
    return new Converted(renderer.render(parsed.root()), parsed.definitions().problems());
  }

  /** Settings that kramdown refuses. */
  @Override
  public List<SettingMistake> mistakes() {
    return options.mistakes();
  }

  /** A complete tree, and what the text defines. */
  public record Parsed(Element root, Definitions definitions) {}

  /** The tree of a text, for those who do more with it than to render it. */
  public static Parsed parse(String text, String file, KramdownOptions options) {
    Definitions definitions = new Definitions(options, file);
    Element root = BlockParser.parse(normalized(text), definitions);
    new SpanPhase(definitions).complete(root);
    return new Parsed(root, definitions);
  }

  /** Line breaks of one character, and one at the end. */
  private static String normalized(String text) {
    String lines = text;
    if (lines.indexOf('\r') >= 0) {
      lines = lines.replace("\r\n", "\n").replace('\r', '\n');
    }
    return lines.endsWith("\n") ? lines : lines + "\n";
  }
}
