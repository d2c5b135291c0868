package dev.nexthop.markdown.highlight.lex;

/** Takes tokens in the order of the text. */
public interface TokenSink {

  /** Takes a token; adjacent tokens of one kind count as one, empty ones as none. */
  void accept(Token token, String text);
}
