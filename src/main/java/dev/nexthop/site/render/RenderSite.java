package dev.nexthop.site.render;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;

/**
 * Renders all documents and pages on all cores. The result and the order of messages are those of
 * one thread that renders one after the other.
 */
public final class RenderSite {
  private final RenderParts parts;
  private final Journal journal;

  /**
   * @param parts that do the work
   * @param journal takes messages, in the documents' order
   */
  public RenderSite(RenderParts parts, Journal journal) {
    this.parts = parts;
    this.journal = journal;
  }

  /**
   * The site with its texts.
   *
   * @throws ProblemException with the errors of all documents
   */
  public Rendered render(Site site) throws ProblemException {
    try (SiteRendering rendering = begin(site, Memory.none())) {
      rendering.renderAll(() -> false);
      return rendering.result();
    }
  }

  /**
   * Prepares to render what is not known.
   *
   * @param memory of the build before
   */
  public SiteRendering begin(Site site, Memory memory) throws ProblemException {
    return new SiteRendering(site, parts, memory, journal);
  }
}
