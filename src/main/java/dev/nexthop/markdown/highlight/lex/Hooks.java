package dev.nexthop.markdown.highlight.lex;

/** What a grammar cannot say, in Java; one for each lexer, with its memory. */
abstract class Hooks {

  /** For grammars that need none. */
  static final class None extends Hooks {}

  /** Forgets; called when the lexer is reset, after the grammar's own first steps. */
  void start(RegexLexer lexer) {
    // nothing to forget
  }

  /** Does what a rule calls. */
  void call(String name, RegexLexer lexer) {
    throw new IllegalArgumentException("no hook is called " + name);
  }

  /** Answers what a rule asks. */
  boolean test(String name, RegexLexer lexer) {
    throw new IllegalArgumentException("no test is called " + name);
  }
}
