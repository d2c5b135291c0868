package dev.nexthop.liquid;

import java.util.Random;
import java.util.function.Supplier;

/** Writes templates at random: well-formed ones, and ones with mistakes. */
final class TemplateGenerator {
  private static final String[] VARIABLES = {
    "int",
    "neg",
    "big",
    "float",
    "tiny",
    "text",
    "html",
    "words",
    "unicode",
    "digits",
    "decimal",
    "empty_text",
    "yes",
    "no",
    "nothing",
    "numbers",
    "names",
    "mixed",
    "objects",
    "map",
    "nested",
    "time",
    "utc",
    "day",
    "range",
    "objects.last.weight",
    "i",
    "x",
    "y",
    "forloop",
    "objects[0]",
    "objects.first.name",
    "map.key",
    "map['a b']",
    "map.size",
    "numbers.last",
    "numbers[-1]",
    "nested.list[1].deep",
    "names.size",
    "forloop.index",
    "forloop.parentloop.index",
    "map[key]",
    "key",
    "numbers[int]",
    "range.first",
    "text.size",
    "text.first",
    "nested",
    "forloop.last"
  };
  private static final String[] LITERALS = {
    "1",
    "0",
    "-3",
    "2.5",
    "'a'",
    "\"b c\"",
    "''",
    "true",
    "false",
    "nil",
    "blank",
    "empty",
    "(1..3)",
    "(int..5)",
    "'name'",
    "'weight'",
    "'12'",
    "'3.7'",
    "10",
    "3",
    "' '",
    "','",
    "'%Y-%m-%d'",
    "'%d %b %y %H:%M:%S %z'",
    "1.0",
    "'key'",
    "'\\0'",
    "'the'",
    "-1"
  };
  private static final String[] FILTERS = {
    "size",
    "downcase",
    "upcase",
    "capitalize",
    "escape",
    "h",
    "escape_once",
    "url_encode",
    "url_decode",
    "base64_encode",
    "slice",
    "truncate",
    "truncatewords",
    "split",
    "strip",
    "lstrip",
    "rstrip",
    "strip_html",
    "strip_newlines",
    "join",
    "sort",
    "sort_natural",
    "where",
    "uniq",
    "reverse",
    "map",
    "compact",
    "replace",
    "replace_first",
    "replace_last",
    "remove",
    "remove_first",
    "remove_last",
    "append",
    "concat",
    "prepend",
    "newline_to_br",
    "date",
    "first",
    "last",
    "abs",
    "plus",
    "minus",
    "times",
    "divided_by",
    "modulo",
    "round",
    "ceil",
    "floor",
    "at_least",
    "at_most",
    "default",
    "nosuchfilter"
  };
  private static final String[] OPERATORS = {"==", "!=", "<>", "<", ">", "<=", ">=", "contains"};
  private static final String[] TEXTS = {"text ", "\n", " ", "  \n ", "<b>", "é", ""};
  private static final String NOISE = "{}%|:,.'\"()[]-= \n<>!?aA0_#&日";

  private final Random random;

  TemplateGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** A template without mistakes of form. */
  String wellFormed() {
    return body(3);
  }

  /** A template with some characters put in, taken out or changed. */
  String broken() {
    StringBuilder text = new StringBuilder(body(2));
    int mistakes = 1 + random.nextInt(3);
    for (int i = 0; i < mistakes && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      char noise = NOISE.charAt(random.nextInt(NOISE.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, noise);
        case 1 -> text.deleteCharAt(at);
        default -> text.setCharAt(at, noise);
      }
    }
    return text.toString();
  }

  /** Tags with something like markup in them. */
  String soup() {
    StringBuilder text = new StringBuilder();
    String[] tags = {"if", "for", "assign", "case", "cycle", "tablerow", "unless", "include"};
    boolean output = random.nextBoolean();
    String tag = pick(tags);
    text.append(output ? "{{" : "{% " + tag + " ");
    int parts = 1 + random.nextInt(7);
    for (int i = 0; i < parts; i++) {
      text.append(soupPart());
    }
    text.append(output ? "}}" : " %}");
    if (!output) {
      text.append(
          tag.equals("case") ? "{% when " + soupPart() + soupPart() + " %}w" : "body {{ i }}");
      text.append("{% end").append(tag).append(" %}");
    }
    return text.toString();
  }

  private String soupPart() {
    return switch (random.nextInt(12)) {
      case 0 -> pick(OPERATORS);
      case 1 -> " and ";
      case 2 -> " or ";
      case 3 -> " in ";
      case 4 -> " | " + pick(FILTERS) + pick(": ", "", ":", " :");
      case 5 -> String.valueOf(NOISE.charAt(random.nextInt(NOISE.length())));
      case 6 -> pick(" ", ", ", "limit:2", " reversed", " offset: 1", " limit: ", "cols:2", " = ");
      case 7, 8 -> pick(LITERALS);
      default -> pick(VARIABLES) + pick("", " ", "?");
    };
  }

  private String body(int depth) {
    StringBuilder text = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      text.append(part(depth));
    }
    return text.toString();
  }

  private String part(int depth) {
    int choice = random.nextInt(depth > 0 ? 24 : 12);
    return switch (choice) {
      case 0, 1, 2, 3, 4, 5 -> output();
      case 6 -> pick(TEXTS);
      case 7 -> tag("assign " + pick("x", "y", "key", "text") + " = " + filtered());
      case 8 -> tag("echo " + filtered());
      case 9 -> tag(pick("increment", "decrement") + " " + pick("x", "int", "c"));
      case 10 -> tag("cycle " + pick("", "'g': ", "int: ") + value() + ", " + value());
      case 11 ->
          tag(
              pick(
                  "include 'part'",
                  "render 'part', x: int",
                  "# comment",
                  "break",
                  "render 'part' for numbers as y",
                  "include 'part' with map as x",
                  "continue"));
      case 12, 13, 14 -> conditional(depth);
      case 15, 16, 17 -> loop(depth);
      case 18 -> block("capture " + pick("x", "y"), "endcapture", depth);
      case 19 -> cases(depth);
      case 20 ->
          block(
              "tablerow i in " + value() + pick("", " cols:2", " limit: 2"), "endtablerow", depth);
      case 21 -> block("ifchanged", "endifchanged", depth);
      case 22 -> tag(pick("comment", "raw")) + pick(TEXTS) + "{{ int }}" + "{% endX %}";
      default -> liquid();
    };
  }

  private String liquid() {
    return tag(
        "liquid\n assign x = " + filtered() + "\n if " + condition() + "\n echo x\n endif\n");
  }

  private String conditional(int depth) {
    String name = pick("if", "if", "unless");
    return tag(name + " " + condition())
        + body(depth - 1)
        + maybe(() -> tag("elsif " + condition()) + body(depth - 1))
        + maybe(() -> tag("else") + body(depth - 1))
        + tag("end" + name);
  }

  private String loop(int depth) {
    return tag(
            "for i in "
                + pick("numbers", "names", "objects", "map", "range", "(1..4)", value())
                + pick("", "", " reversed")
                + pick("", "", " limit: 2", " limit: int")
                + pick("", "", " offset: 1", " offset: continue"))
        + body(depth - 1)
        + maybe(() -> tag("else") + body(depth - 1))
        + tag("endfor");
  }

  private String cases(int depth) {
    return tag("case " + value())
        + tag("when " + value() + pick(", ", " or ") + value())
        + body(depth - 1)
        + maybe(() -> tag("else") + body(depth - 1))
        + tag("endcase");
  }

  private String block(String open, String close, int depth) {
    return tag(open) + body(depth - 1) + tag(close);
  }

  private String output() {
    return pick("{{", "{{", "{{-") + " " + filtered() + " " + pick("}}", "}}", "-}}");
  }

  private String tag(String content) {
    return pick("{%", "{%", "{%-") + " " + content + " " + pick("%}", "%}", "-%}");
  }

  private String condition() {
    String comparison =
        random.nextInt(4) == 0 ? value() : value() + " " + pick(OPERATORS) + " " + value();
    return random.nextInt(3) == 0 ? comparison + pick(" and ", " or ") + condition() : comparison;
  }

  private String filtered() {
    StringBuilder text = new StringBuilder(value());
    int filters = random.nextInt(3);
    for (int i = 0; i < filters; i++) {
      String filter = pick(FILTERS);
      text.append(" | ").append(filter);
      int arguments = random.nextInt(8) == 0 ? random.nextInt(4) : usualArguments(filter);
      for (int j = 0; j < arguments; j++) {
        text.append(j == 0 ? ": " : ", ").append(value());
      }
    }
    return text.toString();
  }

  private int usualArguments(String filter) {
    return switch (filter) {
      case "slice", "truncate", "replace", "replace_first", "replace_last", "where" -> 2;
      case "split",
          "append",
          "prepend",
          "concat",
          "date",
          "plus",
          "minus",
          "times",
          "divided_by",
          "modulo",
          "at_least",
          "at_most",
          "remove",
          "remove_first",
          "remove_last",
          "map",
          "default" ->
          1;
      case "join", "sort", "sort_natural", "uniq", "compact", "round", "truncatewords" ->
          random.nextInt(2);
      default -> 0;
    };
  }

  private String value() {
    return random.nextInt(3) == 0 ? pick(LITERALS) : pick(VARIABLES);
  }

  private String maybe(Supplier<String> text) {
    return random.nextInt(3) == 0 ? text.get() : "";
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
