package dev.nexthop.problem;

import java.util.List;

/** Ends a piece of work because of mistakes of the user's; carries all that were found. */
public final class ProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems what was found, in the order of discovery; at least one
   */
  public ProblemException(List<Problem> problems) {
    super(problems.isEmpty() ? "no problem given" : problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  /** One problem. */
  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  /** What was found; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
