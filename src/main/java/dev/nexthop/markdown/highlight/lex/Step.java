package dev.nexthop.markdown.highlight.lex;

import java.util.List;

/**
 * One step of what a rule does.
 *
 * @param kind what is done
 * @param tokens the kinds of tokens it yields
 * @param group the group of the match that it is about, 0 for all
 * @param name a state, a lexer or a hook
 */
record Step(Kind kind, List<Token> tokens, int group, String name) {

  Step {
    tokens = List.copyOf(tokens);
  }

  /** What a step does. */
  enum Kind {
    TOKEN,
    GROUPS,
    PUSH,
    PUSH_SAME,
    POP,
    GOTO,
    RESET_STACK,
    RECURSE,
    CONTINUE,
    DELEGATE,
    RESET,
    CALL
  }
}
