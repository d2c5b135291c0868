package dev.nexthop.markdown.highlight.lex;

/** What the next cell of a table of Robot Framework is. */
final class RobotHooks implements Hooks {

  private int column;
  private String next = "";
  private boolean template;

  @Override
  public void call(String name, RegexLexer lexer) {
    switch (name) {
      case "cell" -> cell(lexer);
      case "more" -> {
        column++;
        lexer.push("args");
      }
      case "line" -> {
        column = 0;
        next = "";
      }
      case "again" -> next = next.isEmpty() ? "" : "keyword";
      case "template" -> template = true;
      case "no_template" -> template = false;
      default -> next = name.substring("next:".length());
    }
  }

  private void cell(RegexLexer lexer) {
    column++;
    if (!next.isEmpty()) {
      lexer.push(next);
    } else if (template || column != 1) {
      lexer.push("args");
    } else {
      next = "keyword";
      lexer.push("keyword");
    }
    lexer.push("cell_start");
  }
}
