package dev.nexthop.http.api;

/** Ends the handling of a request with an error answer. */
final class ApiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ApiFailure failure;

  ApiException(ApiFailure failure) {
    super(failure.title());
    this.failure = failure;
  }

  ApiFailure failure() {
    return failure;
  }
}
