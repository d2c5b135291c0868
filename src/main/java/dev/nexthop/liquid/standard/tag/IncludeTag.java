package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Fragments;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code {% include 'name' with value as alias, key: value %}}: the partial sees all variables. */
final class IncludeTag implements Tag {

  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    int start = Fragments.findQuotedFragment(markup, 0);
    if (start < 0) {
      throw LiquidException.syntax(
          "Error in tag 'include' - Valid syntax: include '[template]' (with|for)"
              + " [object|collection]");
    }
    int end = Fragments.quotedFragments(markup, start);
    PartialMarkup rest = PartialMarkup.read(markup, end, parser);
    return new Include(parser.expression(markup.substring(start, end)), rest);
  }

  private record Include(Expression name, PartialMarkup markup) implements Node {
    @Override
    public void render(Context context, Output output) {
      if (context.isTagDisabled("include")) {
        throw new LiquidException(
            ErrorKind.DISABLED, "include usage is not allowed in this context");
      }
      Object evaluated = name.evaluate(context);
      if (evaluated == Nil.NIL || Boolean.FALSE.equals(evaluated)) {
        throw LiquidException.argument("Argument error in tag 'include' - Illegal template name");
      }
      String templateName = Text.of(evaluated);
      Template partial = context.environment().partials().load(templateName, context);
      if (!(evaluated instanceof String)) {
        throw LiquidException.foreign("undefined method `split' for " + Text.inspect(evaluated));
      }
      Object value =
          markup
              .value()
              .map(expression -> expression.evaluate(context))
              .orElseGet(() -> context.findLeniently(templateName));
      String outerName = context.templateName();
      context.templateName(templateName);
      context.push();
      try {
        render(partial, value, templateName, context, output);
      } finally {
        context.pop();
        context.templateName(outerName);
      }
    }

    private void render(
        Template partial, Object value, String templateName, Context context, Output output) {
      for (Map.Entry<String, Expression> attribute : markup.attributes().entrySet()) {
        context.set(attribute.getKey(), attribute.getValue().evaluate(context));
      }
      String variable = markup.variableName(templateName);
      List<?> turns = value instanceof List<?> list ? list : List.of(value);
      for (Object turn : turns) {
        context.countIterations(1);
        context.set(variable, Values.of(turn));
        partial.render(context, output);
      }
    }
  }

  /** What follows the name of a partial. */
  record PartialMarkup(
      Optional<Expression> value,
      boolean isFor,
      Optional<String> alias,
      Map<String, Expression> attributes) {

    static PartialMarkup read(String markup, int from, TagParser parser) {
      return PartialMarkupReader.read(markup, from, parser);
    }

    /**
     * The variable in which the partial finds the value: the alias or the last part of its name.
     */
    String variableName(String templateName) {
      return alias.orElseGet(
          () -> {
            String trimmed = templateName.replaceAll("/+$", "");
            return trimmed.substring(trimmed.lastIndexOf('/') + 1);
          });
    }
  }
}
