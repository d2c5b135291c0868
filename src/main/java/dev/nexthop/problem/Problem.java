package dev.nexthop.problem;

import java.util.Objects;

/**
 * A mistake of the user's, reported as data; an exception means a mistake of ours.
 *
 * @param severity error or warning
 * @param code stable identifier in kebab case, such as {@code include-missing}; part of the API
 * @param place where it is
 * @param message one sentence: what is wrong and what was expected
 * @param hint one sentence: how to mend it; empty if there is nothing to suggest
 */
public record Problem(Severity severity, String code, Place place, String message, String hint) {

  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
  }

  /** An error. */
  public static Problem error(String code, Place place, String message, String hint) {
    return new Problem(Severity.ERROR, code, place, message, hint);
  }

  /** A warning. */
  public static Problem warning(String code, Place place, String message, String hint) {
    return new Problem(Severity.WARNING, code, place, message, hint);
  }

  /** The same problem at another place. */
  public Problem at(Place other) {
    return new Problem(severity, code, other, message, hint);
  }

  /** Whether this is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code place: severity: message}, and the hint on a second line. */
  @Override
  public String toString() {
    String where = place.toString();
    String first =
        (where.isEmpty() ? "" : where + ": ") + (isError() ? "error: " : "warning: ") + message;
    return hint.isEmpty() ? first : first + System.lineSeparator() + "  hint: " + hint;
  }
}
