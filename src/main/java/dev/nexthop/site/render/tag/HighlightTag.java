package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Body;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.markdown.highlight.Highlighted;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.Optional;

/** {@code highlight}: coloured code ({@code tags/highlight.rb}). */
final class HighlightTag implements Tag {
  private final Highlighter highlighter;
  private final boolean rouge;
  private final boolean pygments;

  /**
   * @param highlighter colours the code
   * @param name what the configuration names as {@code highlighter}; others than Rouge (and
   *     Pygments, which became Rouge) colour in the browser
   */
  HighlightTag(Highlighter highlighter, String name) {
    this.highlighter = highlighter;
    this.pygments = name.equals("pygments");
    this.rouge = name.equals("rouge") || pygments;
  }

  @Override
  public Node parse(TagParser parser) {
    HighlightMarkup markup = markup(parser);
    Body body = parser.body();
    Place place = parser.place();
    return (context, output) -> {
      if (pygments) {
        Rendering.of(context).problems().accept(pygments(place));
      }
      String code = withoutOuterLineBreaks(body.render(context));
      String html = rouge ? highlighted(markup, code, context, place) : escaped(code, context);
      output
          .append(text("highlighter_prefix", context))
          .append(figure(markup.language(), html))
          .append(text("highlighter_suffix", context));
    };
  }

  private static Problem pygments(Place place) {
    return Problem.warning(
        "highlighter-pygments",
        place,
        "Highlight Tag no longer supports rendering with Pygments.",
        "Using the default highlighter, Rouge, instead.");
  }

  private static HighlightMarkup markup(TagParser parser) {
    try {
      return HighlightMarkup.parse(parser.markup());
    } catch (LiquidException e) {
      throw e.at(parser.place(), parser.templateLine());
    }
  }

  private static String text(String variable, Context context) {
    Object value = context.findLeniently(variable);
    return value == Nil.NIL ? "" : Text.of(value);
  }

  private static String withoutOuterLineBreaks(String code) {
    int start = 0;
    int end = code.length();
    while (start < end && isLineBreak(code.charAt(start))) {
      start++;
    }
    while (end > start && isLineBreak(code.charAt(end - 1))) {
      end--;
    }
    return code.substring(start, end);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private String highlighted(HighlightMarkup markup, String code, Context context, Place place) {
    Optional<Highlighted> coloured = highlighter.highlight(markup.language(), code);
    if (coloured.isPresent() && coloured.get().gaveUp()) {
      Rendering.of(context).problems().accept(Highlighted.tooHard(markup.language(), place));
    }
    String html = coloured.map(Highlighted::html).orElseGet(() -> escape(code));
    return markup.lineNumbers() ? LineNumbers.table(code, html) : html;
  }

  private static String escape(String code) {
    return code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String escaped(String code, Context context) {
    return Text.of(context.filter("escape", code, Arguments.NONE)).strip();
  }

  private static String figure(String language, String html) {
    String code = html.endsWith("\n") ? html.substring(0, html.length() - 1) : html;
    return "<figure class=\"highlight\"><pre><code class=\"language-"
        + language.replace('+', '-')
        + "\" data-lang=\""
        + language
        + "\">"
        + code
        + "</code></pre></figure>";
  }
}
