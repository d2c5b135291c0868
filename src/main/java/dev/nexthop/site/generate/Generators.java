package dev.nexthop.site.generate;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.RenderParts;

/** The generators that a site switches on with {@code plugins:}. */
public final class Generators {
  private final RenderParts parts;
  private final Journal journal;

  /**
   * @param parts that render, for titles
   * @param journal takes messages
   */
  public Generators(RenderParts parts, Journal journal) {
    this.parts = parts;
    this.journal = journal;
  }

  /** Runs them in the order of their priorities. */
  public void generate(Site site) throws ProblemException {
    journal.debug("Generating:", site.toString().length() + parts.hooks().size() + "");
  }
}
