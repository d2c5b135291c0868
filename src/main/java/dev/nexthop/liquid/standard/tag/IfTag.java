package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Body;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Section;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code {% if a %}…{% elsif b %}…{% else %}…{% endif %}}, and unless. */
record IfTag(boolean negated) implements Tag {
  private static final Set<String> PARTS = Set.of("elsif", "else");

  @Override
  public Node parse(TagParser parser) {
    List<Branch> branches = new ArrayList<>(2);
    boolean blank = true;
    Expression condition = parser.condition(parser.markup());
    Section section;
    do {
      section = parser.section(PARTS);
      branches.add(new Branch(condition, section.body()));
      blank &= section.body().isBlank();
      condition =
          section.tag().equals("elsif") ? parser.condition(section.markup()) : context -> true;
    } while (!section.tag().equals(parser.endTag()));
    return new If(
        blank ? branches.stream().map(Branch::withoutText).toList() : branches, negated, blank);
  }

  private record Branch(Expression condition, Body body) {
    Branch withoutText() {
      return new Branch(condition, body.withoutText());
    }
  }

  private record If(List<Branch> branches, boolean negated, boolean isBlank) implements Node {
    @Override
    public void render(Context context, Output output) {
      boolean wanted = !negated;
      for (Branch branch : branches) {
        if (Values.isTrue(branch.condition().evaluate(context)) == wanted) {
          branch.body().render(context, output);
          return;
        }
        wanted = true;
      }
    }
  }
}
