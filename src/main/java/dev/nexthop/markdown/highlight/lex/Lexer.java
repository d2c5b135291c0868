package dev.nexthop.markdown.highlight.lex;

/**
 * Cuts text into tokens. Has a state that lives on between texts, as a shell's from line to line;
 * not for several threads.
 */
public interface Lexer {

  /** Goes back to the beginning. */
  void reset();

  /** Goes on with more text; the tokens' texts make up the text. */
  void resume(String text, TokenSink sink);

  /** Cuts a text from the beginning. */
  default void lex(String text, TokenSink sink) {
    reset();
    resume(text, sink);
  }
}
