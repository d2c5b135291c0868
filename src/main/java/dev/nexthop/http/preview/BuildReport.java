package dev.nexthop.http.preview;

import dev.nexthop.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * What a build did, as far as the preview shows it.
 *
 * @param succeeded whether the site was written; if not, the last good one is still there
 * @param problems errors and warnings; places are relative to the site's source
 * @param changed files written or removed, relative to the destination, with {@code /}
 */
public record BuildReport(boolean succeeded, List<Problem> problems, Set<String> changed) {
  public BuildReport {
    problems = List.copyOf(problems);
    changed = Set.copyOf(changed);
  }

  /** Whether the problems should cover the page: the build failed, or a page has errors. */
  public boolean hasErrors() {
    return !succeeded || problems.stream().anyMatch(Problem::isError);
  }
}
