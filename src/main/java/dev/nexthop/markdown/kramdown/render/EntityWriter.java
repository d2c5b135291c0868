package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.kramdown.html.Entities;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.tree.Element;
import java.util.List;
import java.util.Optional;

/** Writes entities, quotes and typographic symbols as the options want them. */
public final class EntityWriter {
  private static final int NO_BREAK_SPACE = 160;

  private final KramdownOptions options;
  private final int[] quotes = new int[4];

  /** A writer for the options as they are at the end of a text. */
  public EntityWriter(KramdownOptions options) {
    this.options = options;
    List<Integer> codes = options.smartQuotes();
    for (int i = 0; i < quotes.length; i++) {
      quotes[i] = codes.get(i);
    }
  }

  /** An entity of the text. */
  void entity(Element entity, StringBuilder out) {
    write(entity.level(), entity.value(), out);
  }

  void smartQuote(Element quote, StringBuilder out) {
    smartQuote(quote.level(), out);
  }

  /** An entity by its code point, as it was written. */
  public void entity(int code, String original, StringBuilder out) {
    write(code, original, out);
  }

  /** A left or right single, left or right double quote, counted from 0. */
  public void smartQuote(int index, StringBuilder out) {
    write(quotes[index], "", out);
  }

  void noBreakSpace(StringBuilder out) {
    write(NO_BREAK_SPACE, "", out);
  }

  void symbol(Element symbol, StringBuilder out) {
    symbol(symbol.value(), out);
  }

  /** A typographic symbol by kramdown's name, such as {@code laquo_space}. */
  public void symbol(String name, StringBuilder out) {
    Optional<String> own = options.typographicSymbol(name);
    if (own.isPresent()) {
      Escapes.text(own.get(), out);
      return;
    }
    switch (name) {
      case "laquo_space" -> {
        write("laquo", out);
        noBreakSpace(out);
      }
      case "raquo_space" -> {
        noBreakSpace(out);
        write("raquo", out);
      }
      default -> write(name, out);
    }
  }

  private void write(String name, StringBuilder out) {
    write(Entities.codePoint(name).orElse(' '), "", out);
  }

  private void write(int code, String original, StringBuilder out) {
    boolean special = code == '<' || code == '>' || code == '&';
    switch (options.entityOutput()) {
      case AS_CHAR -> {
        if (!special && isCharacter(code)) {
          out.appendCodePoint(code);
        } else {
          original(code, original, out);
        }
      }
      case AS_INPUT -> original(code, original, out);
      case SYMBOLIC -> named(code, true, out);
      case NUMERIC -> named(code, special || code == '"', out);
    }
  }

  private static boolean isCharacter(int code) {
    return Character.isValidCodePoint(code) && !(code >= 0xD800 && code <= 0xDFFF);
  }

  private static void original(int code, String original, StringBuilder out) {
    if (original.isEmpty()) {
      named(code, code == '<' || code == '>' || code == '&' || code == '"', out);
    } else {
      out.append(original);
    }
  }

  private static void named(int code, boolean byName, StringBuilder out) {
    String name = Entities.name(code);
    if (byName && !name.isEmpty()) {
      out.append('&').append(name).append(';');
    } else {
      out.append("&#").append(code).append(';');
    }
  }
}
