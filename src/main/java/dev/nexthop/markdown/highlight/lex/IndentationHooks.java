package dev.nexthop.markdown.highlight.lex;

import java.util.Optional;

/** Blocks that begin with deeper indentation (Rouge's {@code Indentation}). */
final class IndentationHooks implements Hooks {

  private String block = "";
  private String blockIndentation = "";
  private String lastIndentation = "";
  private Optional<Lexer> filter = Optional.empty();

  @Override
  public void start(RegexLexer lexer) {
    block = "";
    blockIndentation = "";
  }

  @Override
  public void call(String name, RegexLexer lexer) {
    if (name.startsWith("starts_block:")) {
      block = name.substring("starts_block:".length());
      blockIndentation = lastIndentation;
      return;
    }
    switch (name) {
      case "indentation" -> indentation(lexer);
      case "filter" -> filter(lexer);
      case "filtered" ->
          filter.ifPresentOrElse(
              inner -> lexer.delegate(inner, 0, false), () -> lexer.token(Token.NAME_DECORATOR, 0));
      default -> Hooks.super.call(name, lexer);
    }
  }

  private void indentation(RegexLexer lexer) {
    String indentation = lexer.group(0);
    lastIndentation = indentation;
    if (!block.isEmpty()
        && indentation.startsWith(blockIndentation)
        && !indentation.equals(blockIndentation)) {
      lexer.push(block);
    } else {
      block = "";
      blockIndentation = "";
      lexer.push("content");
    }
  }

  private void filter(RegexLexer lexer) {
    String name = lexer.group(1).strip();
    if (lexer.grammar().words("filters").contains(name)) {
      Lexer inner = name.equals("ruby") ? lexer.inner("@ruby") : lexer.inner("@filter_" + name);
      inner.reset();
      filter = Optional.of(inner);
    } else {
      filter = Optional.empty();
    }
  }
}
