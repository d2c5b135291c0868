package dev.nexthop.http.api;

import dev.nexthop.lab.experiment.Located;
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
record ApiFailure(int status, String code, String title, List<Located> problems) {
  ApiFailure {
    problems = List.copyOf(problems);
  }

  static ApiFailure of(int status, String title, Problem problem) {
    return new ApiFailure(status, problem.code(), title, List.of(new Located(problem, "")));
  }

  /** The first detail, or the title. */
  String detail() {
    return problems.isEmpty() ? title : problems.get(0).problem().message();
  }
}
