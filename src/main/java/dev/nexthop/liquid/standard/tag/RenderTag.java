package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.tag.IncludeTag.PartialMarkup;
import dev.nexthop.liquid.syntax.Fragments;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.IntRange;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code {% render 'name' for items as item, key: value %}}: the partial sees only what it gets.
 */
final class RenderTag implements Tag {

  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    for (int i = 0; i < markup.length(); i++) {
      int end = quotedStrings(markup, i);
      if (end > 0) {
        String name = markup.substring(i + 1, end - 1);
        return new Render(name, PartialMarkup.read(markup, end, parser));
      }
    }
    throw LiquidException.syntax(
        "Syntax error in tag 'render' - Template name must be a quoted string");
  }

  private static int quotedStrings(String markup, int from) {
    int end = Fragments.quotedString(markup, from);
    int last = -1;
    while (end > 0) {
      last = end;
      end = Fragments.quotedString(markup, end);
    }
    return last;
  }

  private record Render(String name, PartialMarkup markup) implements Node {
    @Override
    public void render(Context context, Output output) {
      context.disableTag("include");
      try {
        Template partial = context.environment().partials().load(name, context);
        Object value = markup.value().<Object>map(each -> each.evaluate(context)).orElse(Nil.NIL);
        if (markup.isFor() && isCollection(value)) {
          List<?> items = LoopItems.slice(value, 0, LoopItems.ALL, context);
          ForLoop loop = new ForLoop(name, items.size(), Nil.NIL, false);
          for (Object item : items) {
            context.countIterations(1);
            render(partial, Values.of(item), Optional.of(loop), context, output);
            loop.next();
          }
        } else {
          render(partial, value, Optional.empty(), context, output);
        }
      } finally {
        context.enableTag("include");
      }
    }

    private void render(
        Template partial, Object value, Optional<ForLoop> loop, Context outer, Output output) {
      Context inner = outer.isolated();
      inner.templateName(name);
      loop.ifPresent(forLoop -> inner.set("forloop", forLoop));
      for (Map.Entry<String, Expression> attribute : markup.attributes().entrySet()) {
        inner.set(attribute.getKey(), attribute.getValue().evaluate(outer));
      }
      if (value != Nil.NIL) {
        inner.set(markup.variableName(name), value);
      }
      partial.render(inner, output);
    }

    private static boolean isCollection(Object value) {
      return value instanceof List
          || value instanceof Map
          || value instanceof IntRange
          || (value instanceof Drop && value instanceof Iterable);
    }
  }
}
