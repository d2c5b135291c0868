package dev.nexthop.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.problem.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an application does with the language: its own filters, tags, drops and errors. */
final class ApplicationTest {

  @Test
  void filtersOfItsOwn() {
    Environment environment =
        StandardLiquid.builder()
            .filter("wrap", 1, 2, (in, a, c) -> a.get(0) + Text.of(in) + a.get(1, a.get(0)))
            .filter("named", 0, 1, (in, a, c) -> a.keywords().getOrDefault("x", Nil.NIL))
            .build();
    assertThat(environment.parse("{{ 1 | wrap: '*' }}{{ 2 | wrap: '<', '>' }}").render(Map.of()))
        .isEqualTo("*1*<2>");
    assertThat(environment.parse("{{ 1 | named: x: 5 }}").render(Map.of())).isEqualTo("5");
    assertThat(environment.parse("{{ 1 | wrap }}").render(Map.of()))
        .isEqualTo("Liquid error (line 1): wrong number of arguments (given 1, expected 2..3)");
  }

  @Test
  void blocksOfItsOwn() {
    Tag shout =
        parser -> {
          Body body = parser.body();
          String mark = parser.markup().strip();
          return (context, output) -> output.append(body.render(context).toUpperCase() + mark);
        };
    Tag either =
        parser -> {
          Section first = parser.section(Set.of("or"));
          Body second = first.tag().equals("or") ? parser.section(Set.of()).body() : first.body();
          return (context, output) -> {
            first.body().render(context, output);
            output.append("|");
            second.render(context, output);
          };
        };
    Environment environment =
        StandardLiquid.builder().tag("shout", shout).tag("either", either).build();
    assertThat(environment.parse("{% shout ! %}a{{ 1 }}{% endshout %}").render(Map.of()))
        .isEqualTo("A1!");
    assertThat(environment.parse("{% either %}a{% or %}b{% endeither %}").render(Map.of()))
        .isEqualTo("a|b");
  }

  @Test
  void aTagThatIncludes() {
    Tag tag =
        parser ->
            (context, output) -> {
              Template part = context.environment().partials().load("part", context);
              context.push();
              try {
                context.set("include", Map.of("x", context.evaluate("page.title")));
                part.render(context, output);
              } finally {
                context.pop();
              }
            };
    Environment environment =
        StandardLiquid.builder()
            .tag("insert", tag)
            .partials(Partials.of(Map.of("part", "[{{ include.x }}{% assign y = 1 %}]")))
            .build();
    assertThat(
            environment
                .parse("{% insert %}{{ include.x }}{{ y }}")
                .render(Map.of("page", Map.of("title", "t"))))
        .isEqualTo("[t]1");
  }

  @Test
  void dropsAreAskedWhenTheTemplateAsks() {
    Map<String, Integer> asked = new HashMap<>();
    Drop drop =
        new Drop() {
          @Override
          public Object get(String name) {
            asked.merge(name, 1, Integer::sum);
            return name.equals("yes") ? (Object) false : name + "!";
          }

          @Override
          public String text() {
            return "drop";
          }
        };
    String template = "{{ d.a }}{{ d }}{% if d.yes %}x{% endif %}{{ d.size }}{{ d['b'] }}";
    assertThat(StandardLiquid.builder().build().parse(template).render(Map.of("d", drop)))
        .isEqualTo("a!dropsize!b!");
    assertThat(asked).containsOnlyKeys("a", "yes", "size", "b");
  }

  @Test
  void errorsTellThePlaceInTheFileAndAHint() {
    Environment environment = StandardLiquid.builder().build();
    Source source = new Source("a.md", "x\n  {% asign x = 1 %}", 4);
    assertThatThrownBy(() -> environment.parse(source))
        .isInstanceOfSatisfying(
            LiquidException.class,
            error -> {
              assertThat(error.getMessage())
                  .isEqualTo("Liquid syntax error (line 2): Unknown tag 'asign'");
              assertThat(error.place()).isEqualTo(new Place("a.md", 5, 12));
              assertThat(error.hint()).isEqualTo("did you mean `assign`?");
              assertThat(error.toProblem().toString())
                  .startsWith("a.md:5:12: error: Unknown tag 'asign'");
            });
  }

  @Test
  void strictFiltersAndVariables() {
    Environment environment = StandardLiquid.builder().build();
    Template template = environment.parse("{{ a | upcas }}{{ b }}{{ a.x }}.");
    Context lenient =
        Context.builder(environment)
            .data(Map.of("a", "x"))
            .strictFilters(true)
            .strictVariables(true)
            .build();
    assertThat(template.render(lenient)).isEqualTo(".");
    assertThat(lenient.errors())
        .extracting(LiquidException::kind)
        .containsExactly(
            ErrorKind.UNDEFINED_FILTER, ErrorKind.UNDEFINED_VARIABLE, ErrorKind.UNDEFINED_VARIABLE);
    assertThat(lenient.errors().get(0).hint()).isEqualTo("did you mean `upcase`?");
    Context strict = Context.builder(environment).strictVariables(true).rethrow(true).build();
    assertThatThrownBy(() -> template.render(strict))
        .hasMessage("Liquid error (line 1): undefined variable a");
  }

  @Test
  void foreignErrorsKeepTheirMessageWhenThrown() {
    Environment environment =
        StandardLiquid.builder()
            .filter(
                "fail",
                0,
                0,
                (in, a, c) -> {
                  throw LiquidException.foreign("no such file");
                })
            .build();
    Template template = environment.parse("{{ 1 | fail }}");
    assertThat(template.render(Map.of())).isEqualTo("Liquid error (line 1): internal");
    assertThatThrownBy(() -> template.renderOrThrow(Map.of())).hasMessage("no such file");
  }

  @Test
  void oneTemplateRendersInManyThreads() {
    Environment environment = StandardLiquid.builder().build();
    Template template =
        environment.parse(
            "{% for i in (1..50) %}{% cycle 'a', 'b' %}{{ i | plus: n }}{% endfor %}");
    List<String> expected =
        IntStream.range(0, 200).mapToObj(n -> template.render(Map.of("n", n))).toList();
    List<String> actual =
        IntStream.range(0, 200).parallel().mapToObj(n -> template.render(Map.of("n", n))).toList();
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void countersOutliveARenderingIfTheApplicationKeepsThem() {
    Environment environment = StandardLiquid.builder().build();
    Map<String, Object> counters = new HashMap<>();
    Template template = environment.parse("{% increment c %}");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append(template.render(Context.builder(environment).counters(counters).build()));
    }
    assertThat(text).hasToString("012");
  }
}
