package dev.nexthop.markdown.highlight.lex;

/** Takes tokens in the order of the text. */
public interface TokenSink {

  /** Takes them nowhere. */
  TokenSink NONE = new Nowhere();

  /** Takes a token; adjacent tokens of one kind count as one, empty ones as none. */
  void accept(Token token, String text);

  /** See {@link #NONE}. */
  record Nowhere() implements TokenSink {
    @Override
    public void accept(Token token, String text) {
      // dropped
    }
  }
}
