package dev.nexthop.site.read;

import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Complaints about YAML in the words of libyaml, which Ruby's users know. */
final class PsychMessages {
  private static final Map<String, String> PROBLEMS =
      Map.of(
          "mapping values are not allowed here",
          "mapping values are not allowed in this context",
          "sequence entries are not allowed here",
          "block sequence entries are not allowed in this context",
          "mapping keys are not allowed here",
          "mapping keys are not allowed in this context",
          "could not find expected ':'",
          "could not find expected ':'");

  private PsychMessages() {}

  /** Problem and context of the exception. */
  static String of(MarkedYAMLException exception) {
    String problem = String.valueOf(exception.getProblem()).strip();
    String context = exception.getContext();
    return words(problem) + (context == null ? "" : " " + context.strip());
  }

  private static String words(String problem) {
    String known = PROBLEMS.get(problem);
    if (known != null) {
      return known;
    }
    if (problem.startsWith("expected the node content")) {
      return "did not find expected node content";
    }
    if (problem.startsWith("expected <block end>")) {
      return "did not find expected key";
    }
    if (problem.startsWith("expected ',' or ']'")) {
      return "did not find expected ',' or ']'";
    }
    if (problem.startsWith("expected ',' or '}'")) {
      return "did not find expected ',' or '}'";
    }
    if (problem.startsWith("found character") && problem.contains("cannot start any token")) {
      return "found character that cannot start any token";
    }
    return problem;
  }
}
