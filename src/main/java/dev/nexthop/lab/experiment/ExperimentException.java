package dev.nexthop.lab.experiment;

import java.util.List;

/** Says why a document cannot be run. */
public final class ExperimentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient List<Located> problems;

  /** What is wrong with it in general. */
  public enum Kind {
    /** The text is no JSON. */
    NOT_JSON,
    /** It is larger than allowed. */
    TOO_LARGE,
    /** It is JSON, but not a usable experiment. */
    UNUSABLE
  }

  ExperimentException(Kind kind, List<Located> problems) {
    super(problems.isEmpty() ? kind.name() : problems.get(0).problem().message());
    this.kind = kind;
    this.problems = List.copyOf(problems);
  }

  /** What is wrong with it in general. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong in detail; never empty. */
  public List<Located> problems() {
    return problems;
  }
}
