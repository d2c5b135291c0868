package dev.nexthop.site;

import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Site;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of a build that succeeded.
 *
 * @param site that was built
 * @param warnings about mistakes that did not end the build
 * @param written paths of the destination that changed
 */
public record BuildResult(Site site, List<Problem> warnings, List<Path> written) {
  public BuildResult {
    warnings = List.copyOf(warnings);
    written = List.copyOf(written);
  }
}
