package dev.nexthop.site.generate;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Site;

/** Adds to a site or changes what was read, before anything is rendered. */
@FunctionalInterface
interface Generator {
  /**
   * Does its work.
   *
   * @throws ProblemException if the site's content makes it impossible
   */
  void generate(Site site) throws ProblemException;

  /** Jekyll's priorities, first to last. */
  enum Priority {
    NORMAL,
    LOW,
    LOWEST
  }
}
