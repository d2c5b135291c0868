package dev.nexthop.markdown.highlight.lex;

/**
 * What a grammar cannot say, in Java; one for each lexer, with its memory. An interface so that
 * verifying {@link Lexers} does not load them all.
 */
interface Hooks {

  /** For grammars that need none. */
  record None() implements Hooks {}

  /** Forgets; called when the lexer is reset, after the grammar's own first steps. */
  default void start(RegexLexer lexer) {
    // nothing to forget
  }

  /** Does what a rule calls. */
  default void call(String name, RegexLexer lexer) {
    throw new IllegalArgumentException("no hook is called " + name);
  }

  /** Answers what a rule asks. */
  default boolean test(String name, RegexLexer lexer) {
    throw new IllegalArgumentException("no test is called " + name);
  }
}
