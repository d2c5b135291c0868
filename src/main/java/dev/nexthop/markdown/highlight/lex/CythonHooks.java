package dev.nexthop.markdown.highlight.lex;

/** Where a block of Cython's C definitions ends, and Python's strings. */
final class CythonHooks implements Hooks {

  private final Hooks strings = new QuotedStringHooks();
  private int indentation = -1;

  @Override
  public void call(String name, RegexLexer lexer) {
    switch (name) {
      case "indent" -> indent(lexer);
      case "unindent" -> indentation = -1;
      default -> strings.call(name, lexer);
    }
  }

  private void indent(RegexLexer lexer) {
    int size = lexer.group(0).length();
    if (indentation < 0) {
      indentation = size;
    } else if (indentation > size) {
      indentation = -1;
      lexer.pop(2);
    }
  }

  @Override
  public boolean test(String name, RegexLexer lexer) {
    return strings.test(name, lexer);
  }
}
