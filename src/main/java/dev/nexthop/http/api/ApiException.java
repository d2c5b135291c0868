package dev.nexthop.http.api;

import dev.nexthop.lab.experiment.Failure;

/** Ends the handling of a request with an error answer. */
final class ApiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  ApiException(Failure failure) {
    super(failure.title());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
