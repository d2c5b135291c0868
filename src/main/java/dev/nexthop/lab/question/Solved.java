package dev.nexthop.lab.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question with its answer.
 *
 * @param choices in the order of showing; at least one is right
 * @param shares probability by answer
 * @param result of the experiment that the question is about
 * @param changed that experiment
 */
record Solved(
    Question question,
    AskedLab lab,
    List<Choice> choices,
    Map<String, Double> shares,
    JsonNode result,
    Changes.Changed changed) {
  Solved {
    choices = List.copyOf(choices);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /**
   * What can be answered.
   *
   * @param key host, address, status, number, or {@code none} or {@code varies}
   * @param label the writer's; empty for the program's
   */
  record Choice(String key, String label, boolean right) {}

  /** Whether the mails take different courses. */
  boolean varies() {
    return shares.values().stream().noneMatch(share -> share > QuestionSolver.CERTAIN);
  }
}
