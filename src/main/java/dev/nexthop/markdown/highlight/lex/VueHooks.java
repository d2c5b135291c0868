package dev.nexthop.markdown.highlight.lex;

import java.util.Locale;
import java.util.Set;

/** The language of each part of a Vue component. */
final class VueHooks implements Hooks {

  private static final Set<String> KNOWN = Set.of("html", "css", "javascript", "sass", "scss");

  private String language = "plaintext";

  @Override
  public void call(String name, RegexLexer lexer) {
    switch (name) {
      case "embed" -> embed(lexer);
      case "lookup" -> {
        String wanted = lexer.group(3).toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        language =
            wanted.equals("coffee")
                ? "coffeescript"
                : KNOWN.contains(wanted) ? wanted : "plaintext";
      }
      default -> language = name.substring("lang:".length());
    }
  }

  private void embed(RegexLexer lexer) {
    if (language.startsWith("@")) {
      lexer.delegate(lexer.inner(language), 0, false);
    } else {
      lexer.delegate(lexer.lexers().create(language), 0, true);
    }
  }
}
