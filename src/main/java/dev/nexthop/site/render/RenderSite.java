package dev.nexthop.site.render;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;
import java.util.Optional;

/**
 * Renders all documents and pages on all cores. The result and the order of messages are those of
 * one thread that renders one after the other.
 */
public final class RenderSite {
  private final RenderParts parts;
  private final Journal journal;
  private final Optional<Profile> profile;

  /**
   * @param parts that do the work
   * @param journal takes messages, in the documents' order
   */
  public RenderSite(RenderParts parts, Journal journal) {
    this(parts, journal, Optional.empty());
  }

  /**
   * @param parts that do the work
   * @param journal takes messages, in the documents' order
   * @param profile takes how long everything takes
   */
  public RenderSite(RenderParts parts, Journal journal, Optional<Profile> profile) {
    this.parts = parts;
    this.journal = journal;
    this.profile = profile;
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
    refuseRelativePermalinks(site);
    return new SiteRendering(site, parts, memory, journal, profile);
  }

  private static void refuseRelativePermalinks(Site site) throws ProblemException {
    if (site.configuration().flag("relative_permalinks")) {
      throw new ProblemException(
          Problem.error(
              "relative-permalinks",
              Place.file("_config.yml"),
              "Since v3.0, permalinks for pages in subfolders must be relative to the site source"
                  + " directory, not the parent directory.",
              "Remove `relative_permalinks:` and write permalinks in full."));
    }
  }
}
