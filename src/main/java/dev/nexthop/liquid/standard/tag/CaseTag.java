package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Body;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Section;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Fragments;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code {% case a %}{% when b or c %}…{% else %}…{% endcase %}}. */
final class CaseTag implements Tag {
  private static final Set<String> PARTS = Set.of("when", "else");

  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    int start = Fragments.findQuotedFragment(markup, 0);
    if (start < 0) {
      throw LiquidException.syntax("Syntax Error in 'case' - Valid syntax: case [condition]");
    }
    Expression left =
        parser.expression(markup.substring(start, Fragments.quotedFragment(markup, start)));
    List<Branch> branches = new ArrayList<>();
    Section section = parser.section(PARTS);
    boolean blank = section.body().isBlank();
    while (!section.tag().equals(parser.endTag())) {
      List<Expression> conditions =
          section.tag().equals("when")
              ? when(left, section.markup(), parser)
              : otherwise(section.markup());
      section = parser.section(PARTS);
      branches.add(new Branch(conditions, section.body()));
      blank &= section.body().isBlank();
    }
    return new Case(blank ? branches.stream().map(Branch::withoutText).toList() : branches, blank);
  }

  /** One condition each of a list separated by commas or {@code or} ({@code WhenSyntax}). */
  private static List<Expression> when(Expression left, String markup, TagParser parser) {
    List<Expression> conditions = new ArrayList<>();
    int start = Fragments.findQuotedFragment(markup, 0);
    while (start >= 0) {
      int end = Fragments.quotedFragment(markup, start);
      conditions.add(parser.comparison(left, "==", markup.substring(start, end)));
      int next = afterSeparator(markup, end);
      if (next < 0 || Fragments.quotedFragment(markup, next) < 0) {
        return conditions;
      }
      start = next;
    }
    throw LiquidException.syntax(
        "Syntax Error in tag 'case' - Valid when condition: "
            + "{% when [condition] [or condition2...] %}");
  }

  private static int afterSeparator(String markup, int from) {
    int i = Characters.skipSpace(markup, from, markup.length());
    if (i < markup.length() && markup.charAt(i) == ',') {
      return Characters.skipSpace(markup, i + 1, markup.length());
    }
    int end = i + 2;
    boolean isOr = i > from && markup.startsWith("or", i) && end < markup.length();
    return isOr && Characters.isSpace(markup.charAt(end))
        ? Characters.skipSpace(markup, end, markup.length())
        : -1;
  }

  private static List<Expression> otherwise(String markup) {
    if (!Characters.strip(markup).isEmpty()) {
      throw LiquidException.syntax(
          "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) ");
    }
    return List.of();
  }

  /** No condition at all means else. */
  private record Branch(List<Expression> conditions, Body body) {
    Branch withoutText() {
      return new Branch(conditions, body.withoutText());
    }
  }

  private record Case(List<Branch> branches, boolean isBlank) implements Node {
    @Override
    public void render(Context context, Output output) {
      boolean matched = false;
      for (Branch branch : branches) {
        if (branch.conditions().isEmpty() && !matched) {
          branch.body().render(context, output);
        }
        for (Expression condition : branch.conditions()) {
          if (Values.isTrue(condition.evaluate(context))) {
            matched = true;
            branch.body().render(context, output);
          }
        }
      }
    }
  }
}
