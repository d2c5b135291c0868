package dev.nexthop.problem;

/**
 * How much a {@link Problem} matters: an error ends a build with exit code 1, a warning does not.
 */
public enum Severity {
  ERROR,
  WARNING
}
