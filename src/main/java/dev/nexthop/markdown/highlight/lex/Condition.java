package dev.nexthop.markdown.highlight.lex;

import dev.nexthop.markdown.highlight.regex.Regex;
import java.util.Set;

/**
 * When a branch of a rule is taken.
 *
 * @param kind what is asked
 * @param negative whether the answer is turned round
 * @param group the group of the match that it is about
 * @param name a state, a text or a hook
 * @param words the words to look for
 * @param regex the expression to look for
 */
record Condition(
    Kind kind, boolean negative, int group, String name, Set<String> words, Regex regex) {

  private static final Regex NEVER = Regex.compile("", "");

  /** A condition about words. */
  Condition(Kind kind, boolean negative, int group, String name, Set<String> words) {
    this(kind, negative, group, name, words, NEVER);
  }

  /** What is asked. */
  enum Kind {
    ALWAYS,
    IN,
    LOWER_IN,
    UPPER_IN,
    EQUALS,
    MATCHES,
    DEPTH,
    PRESENT,
    STATE,
    INSIDE,
    TEST
  }
}
