package dev.nexthop.markdown.highlight;

import dev.nexthop.markdown.highlight.lex.Token;
import dev.nexthop.markdown.highlight.lex.TokenSink;

/** Writes tokens as Rouge's {@code HTML} formatter does. */
final class HtmlSink implements TokenSink {

  private final StringBuilder html;
  private Token open = Token.TEXT;

  HtmlSink(int length) {
    html = new StringBuilder(length * 3);
  }

  @Override
  public void accept(Token kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (kind != open) {
      close();
      open = kind;
      Token token = kind == Token.ESCAPE ? Token.ERROR : kind; // Formatter#filter_escapes
      if (token != Token.TEXT) {
        html.append("<span class=\"").append(token.cssClass()).append("\">");
      }
    }
    escape(text);
  }

  private void close() {
    if (open != Token.TEXT) {
      html.append("</span>");
    }
  }

  private void escape(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "";
          };
      if (!entity.isEmpty()) {
        html.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    html.append(text, from, text.length());
  }

  String finish() {
    close();
    open = Token.TEXT;
    return html.toString();
  }
}
