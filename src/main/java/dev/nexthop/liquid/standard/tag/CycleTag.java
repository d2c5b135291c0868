package dev.nexthop.liquid.standard.tag;

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
import dev.nexthop.liquid.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code {% cycle name: a, b, c %}}. */
final class CycleTag implements Tag {
  private static final String REGISTER = "liquid:cycle";

  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    int nameEnd = nameEnd(markup);
    if (nameEnd >= 0) {
      int colon = Characters.skipSpace(markup, nameEnd, markup.length());
      int values = Characters.skipSpace(markup, colon + 1, markup.length());
      return new Cycle(
          parser.expression(markup.substring(0, nameEnd)),
          values(markup.substring(values), parser));
    }
    if (Fragments.quotedFragment(markup, 0) < 0) {
      throw LiquidException.syntax(
          "Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]");
    }
    List<Expression> values = values(markup, parser);
    return new Cycle(anonymous(values), values);
  }

  /** Cycles over the same literals are one; a cycle with a variable in it is like no other. */
  private static Expression anonymous(List<Expression> values) {
    List<Object> literals = new ArrayList<>();
    for (Expression value : values) {
      literals.add(TagParser.literal(value).orElseGet(Object::new));
    }
    boolean allLiterals = values.stream().allMatch(value -> TagParser.literal(value).isPresent());
    Object key = allLiterals ? Text.inspect(literals) : literals;
    return context -> key;
  }

  /** End of the name in {@code \A(QuotedFragment)\s*:\s*(.*)}; -1 if there is none. */
  private static int nameEnd(String markup) {
    int quoted = Fragments.quotedString(markup, 0);
    if (quoted > 0 && isColon(markup, Characters.skipSpace(markup, quoted, markup.length()))) {
      return quoted;
    }
    int lastColon = -1;
    int i = 0;
    while (i < markup.length()) {
      int string = Fragments.quotedString(markup, i);
      char c = markup.charAt(i);
      if (string < 0 && (Characters.isSpace(c) || ",|'\"".indexOf(c) >= 0)) {
        break;
      }
      if (c == ':' && i > 0) {
        lastColon = i;
      }
      i = string < 0 ? i + 1 : string;
    }
    boolean after = i > 0 && isColon(markup, Characters.skipSpace(markup, i, markup.length()));
    return after ? i : lastColon;
  }

  private static boolean isColon(String markup, int index) {
    return index < markup.length() && markup.charAt(index) == ':';
  }

  private static List<Expression> values(String markup, TagParser parser) {
    List<Expression> values = new ArrayList<>();
    for (String part : markup.split(",")) {
      int start = Fragments.findQuotedFragment(part, 0);
      if (start >= 0) {
        Expression value =
            parser.expression(part.substring(start, Fragments.quotedFragment(part, start)));
        // Ruby compacts the list, which takes a literal nil out of it.
        if (TagParser.literal(value).filter(Nil.NIL::equals).isEmpty()) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private record Cycle(Expression name, List<Expression> values) implements Node {
    @Override
    public void render(Context context, Output output) {
      Map<Object, Integer> turns = turns(context);
      Object key = name.evaluate(context);
      int turn = turns.getOrDefault(key, 0);
      if (turn < values.size()) {
        output.append(Text.printed(values.get(turn).evaluate(context)));
      }
      turns.put(key, turn + 1 >= values.size() ? 0 : turn + 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Integer> turns(Context context) {
      if (context.register(REGISTER) instanceof Map<?, ?> turns) {
        return (Map<Object, Integer>) turns;
      }
      Map<Object, Integer> turns = new HashMap<>();
      context.register(REGISTER, turns);
      return turns;
    }
  }
}
