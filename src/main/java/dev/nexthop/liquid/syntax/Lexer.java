package dev.nexthop.liquid.syntax;

import static dev.nexthop.liquid.syntax.Characters.isDigit;
import static dev.nexthop.liquid.syntax.Characters.isNamePart;
import static dev.nexthop.liquid.syntax.Characters.isSpace;

import dev.nexthop.liquid.error.LiquidException;
import java.util.Arrays;
import java.util.Locale;

/** The words of a piece of markup, as Liquid's strict parser sees them ({@code lexer.rb}). */
public final class Lexer {
  /** Kinds of words; their names in lower case are Ruby's. */
  public enum Kind {
    PIPE,
    DOT,
    COLON,
    COMMA,
    OPEN_SQUARE,
    CLOSE_SQUARE,
    OPEN_ROUND,
    CLOSE_ROUND,
    QUESTION,
    DASH,
    COMPARISON,
    STRING,
    NUMBER,
    ID,
    DOTDOT,
    END_OF_STRING;

    /** As error messages name it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String text;
  private Kind[] kinds = new Kind[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  /** Reads all words; throws a syntax error for a character that begins none. */
  public Lexer(String text) {
    this.text = text;
    int i = 0;
    int length = text.length();
    while (true) {
      i = Characters.skipSpace(text, i, length);
      if (i == length) {
        break;
      }
      i = read(i);
    }
    add(Kind.END_OF_STRING, length, length);
  }

  /** The kind of the word at an index; the last is END_OF_STRING, beyond which it stays so. */
  public Kind kind(int index) {
    return kinds[Math.min(index, size - 1)];
  }

  /** The word at an index. */
  public String word(int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** Whether the word at an index is this one. */
  public boolean is(int index, String word) {
    return ends[index] - starts[index] == word.length() && text.startsWith(word, starts[index]);
  }

  private int read(int start) {
    char c = text.charAt(start);
    int end;
    if ((end = comparison(start)) > 0) {
      return add(Kind.COMPARISON, start, end);
    }
    if ((c == '\'' || c == '"') && (end = text.indexOf(c, start + 1)) > 0) {
      return add(Kind.STRING, start, end + 1);
    }
    if (isDigit(c) || (c == '-' && isDigit(at(start + 1)))) {
      return add(Kind.NUMBER, start, number(start + 1));
    }
    if (c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return add(Kind.ID, start, identifier(start + 1));
    }
    if (c == '.' && at(start + 1) == '.') {
      return add(Kind.DOTDOT, start, start + 2);
    }
    return add(special(start), start, start + 1);
  }

  private Kind special(int index) {
    return switch (text.charAt(index)) {
      case '|' -> Kind.PIPE;
      case '.' -> Kind.DOT;
      case ':' -> Kind.COLON;
      case ',' -> Kind.COMMA;
      case '[' -> Kind.OPEN_SQUARE;
      case ']' -> Kind.CLOSE_SQUARE;
      case '(' -> Kind.OPEN_ROUND;
      case ')' -> Kind.CLOSE_ROUND;
      case '?' -> Kind.QUESTION;
      case '-' -> Kind.DASH;
      default ->
          throw LiquidException.syntax(
              "Unexpected character " + Character.toString(text.codePointAt(index)));
    };
  }

  /** End of {@code ==|!=|<>|<=?|>=?|contains(?=\s)}; 0 if there is none. */
  private int comparison(int start) {
    char next = at(start + 1);
    switch (text.charAt(start)) {
      case '=', '!':
        return next == '=' ? start + 2 : 0;
      case '<':
        return next == '>' || next == '=' ? start + 2 : start + 1;
      case '>':
        return next == '=' ? start + 2 : start + 1;
      case 'c':
        return text.startsWith("contains", start) && isSpace(at(start + 8)) ? start + 8 : 0;
      default:
        return 0;
    }
  }

  private int number(int from) {
    int end = digits(from);
    return at(end) == '.' && isDigit(at(end + 1)) ? digits(end + 1) : end;
  }

  private int digits(int from) {
    int end = from;
    while (isDigit(at(end))) {
      end++;
    }
    return end;
  }

  private int identifier(int from) {
    int end = from;
    while (isNamePart(at(end))) {
      end++;
    }
    return at(end) == '?' ? end + 1 : end;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private int add(Kind kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size++] = end;
    return end;
  }
}
