package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Body;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Section;
import dev.nexthop.liquid.StrictMarkup;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Fragments;
import java.util.Optional;
import java.util.Set;

/** {@code {% for item in items reversed limit: 2 offset: 1 %}…{% else %}…{% endfor %}}. */
final class ForTag implements Tag {
  private static final Set<String> PARTS = Set.of("else");

  @Override
  public Node parse(TagParser parser) {
    Header header =
        parser.inMode(
            parser.markup(), markup -> strict(markup, parser), markup -> lax(markup, parser));
    Section section = parser.section(PARTS);
    Body body = section.body();
    Optional<Body> otherwise = Optional.empty();
    boolean blank = body.isBlank();
    if (section.tag().equals("else")) {
      section = parser.section(PARTS);
      // As in Ruby, a second else ends the block: what follows belongs to the block around.
      otherwise = section.tag().equals("else") ? Optional.empty() : Optional.of(section.body());
      blank &= section.body().isBlank();
    }
    return new ForNode(
        header,
        blank ? body.withoutText() : body,
        blank ? otherwise.map(Body::withoutText) : otherwise,
        blank);
  }

  private static Header strict(String markup, TagParser parser) {
    StrictMarkup words = parser.strictMarkup(markup);
    Header header = new Header(words.identifier());
    if (!words.takes("in")) {
      throw LiquidException.syntax("For loops require an 'in' clause");
    }
    String collection = words.expression();
    header = header.over(collection, parser.expression(collection), words.takes("reversed"));
    while (words.seesKeyword()) {
      String key = words.identifier();
      if (!key.equals("limit") && !key.equals("offset")) {
        throw LiquidException.syntax(
            "Invalid attribute in for loop. Valid attributes are limit and offset");
      }
      words.colon();
      header = header.with(key, words.expression(), parser);
    }
    words.end();
    return header;
  }

  /** {@code \A(VariableSegment+)\s+in\s+(QuotedFragment+)\s*(reversed)?}. */
  private static Header lax(String markup, TagParser parser) {
    int nameEnd = Fragments.name(markup, 0);
    int in = Characters.skipSpace(markup, nameEnd, markup.length());
    int start = Characters.skipSpace(markup, in + 2, markup.length());
    int end = Fragments.quotedFragments(markup, start);
    if (nameEnd == 0
        || in == nameEnd
        || !markup.startsWith("in", in)
        || start == in + 2
        || end < 0) {
      throw LiquidException.syntax(
          "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]");
    }
    String collection = markup.substring(start, end);
    int after = Characters.skipSpace(markup, end, markup.length());
    Header header =
        new Header(markup.substring(0, nameEnd))
            .over(collection, parser.expression(collection), markup.startsWith("reversed", after));
    for (var attribute : Fragments.attributes(markup).entrySet()) {
      header = header.with(attribute.getKey(), attribute.getValue(), parser);
    }
    return header;
  }

  /** What the tag itself says. */
  record Header(
      String variable,
      String name,
      Expression collection,
      boolean reversed,
      Optional<Expression> limit,
      Offset offset) {

    private Header(String variable) {
      this(variable, "", context -> "", false, Optional.empty(), Offset.NONE);
    }

    private Header over(String text, Expression items, boolean backwards) {
      return new Header(variable, variable + "-" + text, items, backwards, limit, offset);
    }

    private Header with(String key, String value, TagParser parser) {
      return switch (key) {
        case "limit" ->
            new Header(
                variable,
                name,
                collection,
                reversed,
                Optional.of(parser.expression(value)),
                offset);
        case "offset" ->
            new Header(variable, name, collection, reversed, limit, Offset.of(value, parser));
        default -> this;
      };
    }
  }

  /** Where to begin: at an index, or where the loop before ended. */
  record Offset(boolean isContinued, Optional<Expression> value) {
    private static final Offset NONE = new Offset(false, Optional.empty());

    private static Offset of(String value, TagParser parser) {
      return value.equals("continue")
          ? new Offset(true, Optional.empty())
          : new Offset(false, Optional.of(parser.expression(value)));
    }
  }
}
