package dev.nexthop.http.preview;

import dev.nexthop.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a build did, as far as the preview shows it.
 *
 * @param outcome how it ended
 * @param problems errors and warnings; places are relative to the site's source
 * @param changed files written or removed, relative to the destination, with {@code /}
 * @param edited path on the site of the page that was edited, if it was one
 */
public record BuildReport(
    Outcome outcome, List<Problem> problems, Set<String> changed, Optional<String> edited) {

  /** How a build ended. */
  public enum Outcome {
    /** The site was written. */
    BUILT,
    /** The last good site is still there. */
    FAILED,
    /** Another change came before the end; some pages may be written. */
    OUTDATED
  }

  public BuildReport {
    problems = List.copyOf(problems);
    changed = Set.copyOf(changed);
  }

  /** Of a site that was written. */
  public static BuildReport built(List<Problem> problems, Set<String> changed) {
    return new BuildReport(Outcome.BUILT, problems, changed, Optional.empty());
  }

  /** Of a site that is as it was. */
  public static BuildReport failed(List<Problem> problems) {
    return new BuildReport(Outcome.FAILED, problems, Set.of(), Optional.empty());
  }

  /** Of a build that was not finished. */
  public static BuildReport outdated() {
    return new BuildReport(Outcome.OUTDATED, List.of(), Set.of(), Optional.empty());
  }

  /** Whether the site was written; if not, the last good one is still there. */
  public boolean succeeded() {
    return outcome == Outcome.BUILT;
  }

  /** Whether the problems should cover the page: the build failed, or a page has errors. */
  public boolean hasErrors() {
    return outcome == Outcome.FAILED || problems.stream().anyMatch(Problem::isError);
  }
}
