package dev.nexthop.markdown.highlight;

import dev.nexthop.markdown.highlight.lex.Languages;

/** Makes highlighters that do what Rouge 3.30 does. */
public final class Rouge {
  private Rouge() {}

  /** Knows exactly the languages that Rouge knows, so that a site looks as Jekyll makes it. */
  public static Highlighter highlighter() {
    return new RougeHighlighter(Languages.read("rouge"));
  }

  /**
   * Knows also what people write about mail servers: Postfix's files, zones, mail logs, SMTP
   * dialogues.
   */
  public static Highlighter withPostfix() {
    return new RougeHighlighter(Languages.read("rouge").and(Languages.read("postfix")));
  }
}
