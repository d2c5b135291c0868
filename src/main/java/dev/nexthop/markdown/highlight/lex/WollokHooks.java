package dev.nexthop.markdown.highlight.lex;

import java.util.HashSet;
import java.util.Set;

/** Names of Wollok's classes, objects and mixins, once they are defined. */
final class WollokHooks implements Hooks {

  private final Set<String> entities = new HashSet<>();

  @Override
  public void call(String name, RegexLexer lexer) {
    entities.add(lexer.group(0));
  }

  @Override
  public boolean test(String name, RegexLexer lexer) {
    return entities.contains(lexer.group(0));
  }
}
