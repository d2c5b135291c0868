package dev.nexthop.lab.experiment;

import dev.nexthop.problem.Problem;
import java.util.List;

/**
 * An answer that is an error, as RFC 9457 describes it.
 *
 * @param status HTTP status
 * @param code stable name in kebab case; the end of the problem's type
 * @param title what is wrong in general
 * @param problems what is wrong in detail
 */
public record Failure(int status, String code, String title, List<Located> problems) {
  public Failure {
    problems = List.copyOf(problems);
  }

  /** With one problem, which gives it its code. */
  public static Failure of(int status, String title, Problem problem) {
    return new Failure(status, problem.code(), title, List.of(new Located(problem, "")));
  }

  /** Why a document cannot be run. */
  public static Failure of(ExperimentException e) {
    return switch (e.kind()) {
      case TOO_LARGE ->
          new Failure(413, "document-too-large", "The experiment is too large.", e.problems());
      case NOT_JSON -> new Failure(400, "not-json", "The request is not JSON.", e.problems());
      case UNUSABLE ->
          new Failure(422, "unusable-experiment", "The experiment cannot be run.", e.problems());
    };
  }

  /** The first detail, or the title. */
  public String detail() {
    return problems.isEmpty() ? title : problems.get(0).problem().message();
  }
}
