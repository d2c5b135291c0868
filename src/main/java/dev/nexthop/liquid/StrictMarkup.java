package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Lexer;
import dev.nexthop.liquid.syntax.Lexer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the words of a markup one after the other ({@code parser.rb}); a word that is not expected
 * is a syntax error.
 */
public final class StrictMarkup {
  private static final int MAX_DEPTH = 100;

  private final Lexer words;
  private int next;

  StrictMarkup(String markup) {
    this.words = new Lexer(markup);
  }

  /** Takes a word of that kind, which must be there. */
  String take(Kind kind) {
    if (!sees(kind)) {
      throw LiquidException.syntax(
          "Expected " + kind.label() + " but found " + words.kind(next).label());
    }
    return words.word(next++);
  }

  /** Takes a word of that kind if it is there. */
  boolean takes(Kind kind) {
    if (!sees(kind)) {
      return false;
    }
    next++;
    return true;
  }

  /** Takes a name, which must be there. */
  public String identifier() {
    return take(Kind.ID);
  }

  /** Takes a colon, which must be there. */
  public void colon() {
    take(Kind.COLON);
  }

  /** Takes this name if it is there. */
  public boolean takes(String name) {
    if (!sees(Kind.ID) || !words.is(next, name)) {
      return false;
    }
    next++;
    return true;
  }

  /** Takes {@code blank} or {@code empty}, unless something follows that makes it a variable. */
  Optional<Expression> takesQuestion() {
    Kind after = words.kind(next + 1);
    if (!sees(Kind.ID) || after == Kind.DOT || after == Kind.OPEN_SQUARE) {
      return Optional.empty();
    }
    Optional<Expression> question = MethodLiteral.of(words.word(next));
    next += question.isPresent() ? 1 : 0;
    return question;
  }

  boolean sees(Kind kind) {
    return words.kind(next) == kind;
  }

  /** Whether {@code name:} follows. */
  public boolean seesKeyword() {
    return sees(Kind.ID) && words.kind(next + 1) == Kind.COLON;
  }

  /** Makes sure that nothing follows. */
  public void end() {
    take(Kind.END_OF_STRING);
  }

  /** An expression, without white space; {@link TagParser#expression} reads it again. */
  public String expression() {
    return expression(0);
  }

  /** An expression. Names, strings and numbers, which are nearly all there are, are not re-read. */
  Expression parsedExpression() {
    if (sees(Kind.ID)) {
      return nameOrLookup();
    }
    return Expressions.parse(expression());
  }

  private Expression nameOrLookup() {
    int start = next;
    String name = take(Kind.ID);
    List<Expression> keys = new ArrayList<>(2);
    while (takes(Kind.DOT)) {
      keys.add(Command.of(new Literal(take(Kind.ID))));
    }
    if (sees(Kind.OPEN_SQUARE)) {
      next = start;
      return Expressions.parse(expression());
    }
    return keys.isEmpty() ? Expressions.name(name) : new Lookup(new Literal(name), keys);
  }

  private String expression(int depth) {
    if (depth > MAX_DEPTH) {
      throw Usage.tooDeep();
    }
    switch (words.kind(next)) {
      case ID:
        return words.word(next++) + lookups(depth);
      case OPEN_SQUARE:
        next++;
        String inner = expression(depth + 1);
        take(Kind.CLOSE_SQUARE);
        return "[" + inner + "]" + lookups(depth);
      case STRING, NUMBER:
        return words.word(next++);
      case OPEN_ROUND:
        next++;
        String first = expression(depth + 1);
        take(Kind.DOTDOT);
        String last = expression(depth + 1);
        take(Kind.CLOSE_ROUND);
        return "(" + first + ".." + last + ")";
      default:
        throw LiquidException.syntax(unexpected());
    }
  }

  private String lookups(int depth) {
    StringBuilder text = new StringBuilder();
    while (true) {
      if (takes(Kind.OPEN_SQUARE)) {
        text.append('[').append(expression(depth + 1));
        take(Kind.CLOSE_SQUARE);
        text.append(']');
      } else if (takes(Kind.DOT)) {
        text.append('.').append(take(Kind.ID));
      } else {
        return text.toString();
      }
    }
  }

  private String unexpected() {
    Kind kind = words.kind(next);
    String token =
        kind == Kind.END_OF_STRING
            ? "[:end_of_string]"
            : "[:" + kind.label() + ", \"" + words.word(next) + "\"]";
    return token + " is not a valid expression";
  }
}
