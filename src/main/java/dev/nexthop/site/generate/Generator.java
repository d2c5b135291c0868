package dev.nexthop.site.generate;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Site;

/** Adds to a site or changes what was read, before anything is rendered. */
@FunctionalInterface
interface Generator {
  void generate(Site site) throws ProblemException;
}
