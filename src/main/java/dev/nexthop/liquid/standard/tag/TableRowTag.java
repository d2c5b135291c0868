package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Body;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Fragments;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Numbers;
import dev.nexthop.liquid.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code {% tablerow item in items cols: 3 limit: 9 offset: 1 %}…{% endtablerow %}}. */
final class TableRowTag implements Tag {

  /** {@code (\w+)\s+in\s+(QuotedFragment+)}, not anchored. */
  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    int i = 0;
    while (i < markup.length()) {
      int nameEnd = wordEnd(markup, i);
      int in = Characters.skipSpace(markup, nameEnd, markup.length());
      int start = Characters.skipSpace(markup, in + 2, markup.length());
      if (nameEnd > i && in > nameEnd && markup.startsWith("in", in) && start > in + 2) {
        int end = Fragments.quotedFragments(markup, start);
        if (end > 0) {
          return new TableRow(
              markup.substring(i, nameEnd),
              parser.expression(markup.substring(start, end)),
              attributes(parser),
              parser.body());
        }
      }
      i = Math.max(nameEnd, i + 1);
    }
    throw LiquidException.syntax(
        "Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3");
  }

  private static int wordEnd(String markup, int from) {
    int i = from;
    while (i < markup.length() && Characters.isWord(markup.charAt(i))) {
      i++;
    }
    return i;
  }

  private static Map<String, Expression> attributes(TagParser parser) {
    Map<String, Expression> attributes = new LinkedHashMap<>();
    Fragments.attributes(parser.markup())
        .forEach((key, value) -> attributes.put(key, parser.expression(value)));
    return attributes;
  }

  private record TableRow(
      String variable, Expression collection, Map<String, Expression> attributes, Body body)
      implements Node {

    @Override
    public void render(Context context, Output output) {
      Object items = collection.evaluate(context);
      if (items == Nil.NIL || Boolean.FALSE.equals(items)) {
        return;
      }
      long from = attribute("offset", context);
      long to =
          attributes.containsKey("limit") ? from + attribute("limit", context) : LoopItems.ALL;
      List<?> slice = LoopItems.slice(items, from, to, context);
      TableRowLoop loop = new TableRowLoop(slice.size(), attribute("cols", context));
      output.append("<tr class=\"row1\">\n");
      context.push();
      try {
        context.set("tablerowloop", loop);
        cells(slice, loop, context, output);
      } finally {
        context.pop();
      }
      output.append("</tr>\n");
    }

    private void cells(List<?> items, TableRowLoop loop, Context context, Output output) {
      for (Object item : items) {
        context.countIterations(1);
        context.set(variable, Values.of(item));
        output.append("<td class=\"col" + loop.column() + "\">");
        body.render(context, output);
        output.append("</td>");
        if (loop.endsRow()) {
          output.append("</tr>\n<tr class=\"row" + (loop.row() + 1) + "\">");
        }
        loop.next();
      }
    }

    private long attribute(String name, Context context) {
      Expression expression = attributes.get(name);
      return expression == null ? 0 : Numbers.saturated(Numbers.toI(expression.evaluate(context)));
    }

    @Override
    public boolean isBlank() {
      return body.isBlank();
    }
  }
}
