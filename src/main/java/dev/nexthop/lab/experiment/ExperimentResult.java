package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.Result;
import dev.nexthop.postfix.json.ResultJson.LookupNotes;
import java.util.List;

/**
 * What came of an experiment.
 *
 * @param document what was run
 * @param result what the model says
 * @param problems what its author should know
 * @param evidence where live answers came from
 */
public record ExperimentResult(
    ExperimentDocument document, Result result, List<Located> problems, LookupNotes evidence) {
  public ExperimentResult {
    problems = List.copyOf(problems);
  }
}
