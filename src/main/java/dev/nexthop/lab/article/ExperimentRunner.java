package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.problem.ProblemException;

/** Runs an experiment document; the program's own, or one that a test watches. */
@FunctionalInterface
public interface ExperimentRunner {

  /**
   * The result document.
   *
   * @throws ProblemException if the experiment cannot be run: what is wrong with it
   */
  JsonNode run(JsonNode document) throws ProblemException;
}
