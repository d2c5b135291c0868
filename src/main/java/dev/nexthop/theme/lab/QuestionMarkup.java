package dev.nexthop.theme.lab;

import dev.nexthop.theme.Templates;

/** Writes a question's HTML. Thread safe. */
public final class QuestionMarkup {
  private final Templates templates;

  /** With the program's templates. */
  public QuestionMarkup(Templates templates) {
    this.templates = templates;
  }

  /** The element {@code nexthop-question} with its choices and its folded answer. */
  public String html(QuestionView question) {
    return templates.render("lab/question.jte", question);
  }
}
