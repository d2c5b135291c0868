package dev.nexthop.markdown.highlight.lex;

import java.util.ArrayList;
import java.util.List;

/** Elixir's sigils. */
final class ElixirHooks implements Hooks {

  @Override
  public void call(String name, RegexLexer lexer) {
    String kind = lexer.group(1);
    String opening = lexer.group(2);
    boolean interpolates = !kind.isEmpty() && "SRCW".contains(kind);
    boolean regex = "Rr".contains(kind);
    if (regex) {
      lexer.push("regex_flags");
    }
    if ("Ww".contains(kind)) {
      lexer.push("list_flags");
    }
    lexer.token(regex ? Token.LITERAL_STRING_REGEX : Token.LITERAL_STRING_OTHER, 0);
    String key = "sigil " + opening + regex + interpolates;
    lexer.push(
        lexer
            .grammar()
            .state(key, () -> rules(opening, regex ? "Str.Regex" : "Str.Other", interpolates)));
  }

  private static List<String> rules(String opening, String token, boolean interpolates) {
    String open = Delimiters.escaped(opening);
    String close = Delimiters.escaped(Delimiters.closing(opening));
    List<String> rules = new ArrayList<>();
    rules.add("/" + close + "/ " + token + ", pop");
    if (interpolates) {
      rules.add("mixin interpoling");
    }
    rules.add((interpolates ? "/#/ " : "/[\\\\#]/ ") + token);
    rules.add("/[^#" + Delimiters.squeezed(open + close) + "\\\\]+/m " + token);
    return rules;
  }
}
