package dev.nexthop.lab.experiment;

import dev.nexthop.dns.LiveView;
import dev.nexthop.postfix.Result;
import java.util.List;
import java.util.Optional;

/**
 * What came of an experiment.
 *
 * @param document what was run
 * @param result what the model says
 * @param problems what its author should know
 * @param live where live answers came from
 */
public record ExperimentResult(
    ExperimentDocument document, Result result, List<Located> problems, Optional<LiveView> live) {
  public ExperimentResult {
    problems = List.copyOf(problems);
  }
}
