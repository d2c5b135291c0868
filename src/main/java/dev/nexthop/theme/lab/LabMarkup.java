package dev.nexthop.theme.lab;

import dev.nexthop.theme.Templates;

/** Writes a lab's HTML. Thread safe. */
public final class LabMarkup {
  private final Templates templates;

  /** With the program's templates. */
  public LabMarkup(Templates templates) {
    this.templates = templates;
  }

  /** The element {@code nexthop-lab} with form and result. */
  public String html(LabView lab) {
    return templates.render("lab/lab.jte", lab);
  }
}
