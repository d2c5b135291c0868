package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code gist} of jekyll-gist. A build asks no network, so there is no {@code noscript} copy of the
 * code, as with {@code noscript: false} there.
 */
final class GistTag implements Tag {
  private static final Pattern ARGUMENTS = Pattern.compile("(\\S+|.*(?=/).+)\\s?(\\S*)");

  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    Matcher arguments = ARGUMENTS.matcher(markup.strip());
    if (!arguments.matches()) {
      return (context, output) -> {
        throw unreadable(markup);
      };
    }
    String id = arguments.group(1).strip();
    String file = arguments.group(2).strip();
    return (context, output) -> {
      String name = file.isEmpty() ? "" : value(file, context);
      output
          .append("<script src=\"https://gist.github.com/")
          .append(value(id, context))
          .append(".js")
          .append(name.isEmpty() ? "" : "?file=" + name)
          .append("\"> </script>");
    };
  }

  /** The variable of that name, else the text itself. */
  private static String value(String text, Context context) {
    Object value = context.evaluate(text);
    return value == Nil.NIL ? text : Text.of(value);
  }

  private static LiquidException unreadable(String markup) {
    return LiquidException.foreign(
            "  Syntax error in tag 'gist' while parsing the following markup:\n\n    "
                + markup
                + "\n\n  Valid syntax:\n    {% gist user/1234567 %}\n"
                + "    {% gist user/1234567 foo.js %}\n    {% gist 28949e1d5ee2273f9fd3 %}\n"
                + "    {% gist 28949e1d5ee2273f9fd3 best.md %}\n")
        .withHint("Name the gist, and a file in it if you want one.");
  }
}
