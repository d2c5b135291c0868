package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.problem.Place;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a tag sees of the template while it is parsed: its markup and what follows it. */
public final class TagParser {
  private final TemplateParser parser;
  private final TokenStream tokens;
  private final String name;
  private final String markup;
  private final int offset;

  TagParser(TemplateParser parser, TokenStream tokens, String name, String markup, int offset) {
    this.parser = parser;
    this.tokens = tokens;
    this.name = name;
    this.markup = markup;
    this.offset = offset;
  }

  /** The name of the tag. */
  public String tagName() {
    return name;
  }

  /** What stands after the name, white space at the end included. */
  public String markup() {
    return markup;
  }

  /** Where the markup is in the user's file. */
  public Place place() {
    return parser.origin.place(offset);
  }

  /** 1-based line of the markup in the template's own text. */
  public int templateLine() {
    return parser.origin.line(offset);
  }

  /** The template's text and file. */
  public Source source() {
    return parser.source;
  }

  /** Filters, tags, partials and limits. */
  public Environment environment() {
    return parser.environment;
  }

  /** The contents of this block, up to {@code end} and the name of the tag. */
  public Body body() {
    return section(Set.of()).body();
  }

  /**
   * The contents up to this block's end tag or the next of the given tags, for blocks with parts.
   * After another tag than the end tag, call it again for the next part.
   */
  public Section section(Set<String> continuations) {
    Section section = parser.section(tokens, tag -> false);
    return checked(section, continuations);
  }

  /** The contents up to this block's end tag; tags that nobody knows are skipped. */
  public Section sectionSkippingUnknown() {
    Section section = parser.section(tokens, tag -> !tag.equals(endTag()));
    return checked(section, Set.of());
  }

  /** The name of the tag that ends this block. */
  public String endTag() {
    return "end" + name;
  }

  /** The contents as they stand in the file, up to this block's end tag, which is read too. */
  public String rawText() {
    return new RawText(parser.text, tokens, endTag())
        .read()
        .orElseThrow(() -> BlockErrors.neverClosed(name, templateLine()));
  }

  /** An expression without filters; there is always one, whatever the markup. */
  public Expression expression(String expressionMarkup) {
    return Expressions.parse(expressionMarkup);
  }

  /** An expression with filters, in the environment's error mode. */
  public Expression filtered(String filteredMarkup) {
    return parser.filtered(filteredMarkup, offset);
  }

  /** A condition ({@code a == b and c}), in the environment's error mode. */
  public Expression condition(String conditionMarkup) {
    return inMode(conditionMarkup, Conditions::strict, Conditions::lax);
  }

  /** A comparison of an expression with another, in which blank and empty are questions. */
  public Expression comparison(Expression left, String operator, String rightMarkup) {
    return Comparison.of(left, operator, Conditions.operand(rightMarkup));
  }

  /** The words of a markup. */
  public StrictMarkup strictMarkup(String text) {
    return new StrictMarkup(text);
  }

  /** The value of an expression that is a literal. */
  public static Optional<Object> literal(Expression expression) {
    return expression instanceof Literal literal ? Optional.of(literal.value()) : Optional.empty();
  }

  /**
   * Reads a markup strictly, leniently, or strictly and then leniently with a warning, as the
   * environment's error mode says.
   */
  public <T> T inMode(String text, Function<String, T> strict, Function<String, T> lax) {
    ErrorMode mode = parser.environment.errorMode();
    if (mode == ErrorMode.LAX) {
      return lax.apply(text);
    }
    try {
      return strict.apply(text);
    } catch (LiquidException e) {
      String context = "in \"" + Characters.strip(text) + "\"";
      LiquidException error = parser.origin.place(e, offset).withContext(context);
      if (mode == ErrorMode.STRICT || e.kind() != ErrorKind.SYNTAX) {
        throw error;
      }
      parser.warn(error);
      return lax.apply(text);
    }
  }

  private Section checked(Section section, Set<String> continuations) {
    String tag = section.tag();
    if (tag.isEmpty()) {
      throw BlockErrors.neverClosed(name, parser.origin.line(offset));
    }
    if (!tag.equals(endTag()) && !continuations.contains(tag)) {
      throw BlockErrors.unknownTag(tag, name, endTag(), parser.environment);
    }
    return section;
  }
}
