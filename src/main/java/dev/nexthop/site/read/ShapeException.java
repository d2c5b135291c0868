package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.List;

/** A value of the configuration that can't be used, by the keys that lead to it. */
final class ShapeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient List<String> path;

  ShapeException(String code, List<String> path, String message, String hint) {
    super(message);
    this.problem = Problem.error(code, Place.file("_config.yml"), message, hint);
    this.path = List.copyOf(path);
  }

  /** The problem, at the file as a whole. */
  Problem problem() {
    return problem;
  }

  /** Keys from the outermost on. */
  List<String> path() {
    return path;
  }
}
