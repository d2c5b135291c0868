package dev.nexthop.liquid.error;

import java.util.Locale;

/** The classes of Ruby's Liquid errors, and {@link #FOREIGN} for every other Ruby exception. */
public enum ErrorKind {
  ARGUMENT,
  CONTEXT,
  FILE_SYSTEM,
  STANDARD,
  SYNTAX,
  STACK_LEVEL,
  MEMORY,
  ZERO_DIVISION,
  FLOAT_DOMAIN,
  UNDEFINED_VARIABLE,
  UNDEFINED_DROP_METHOD,
  UNDEFINED_FILTER,
  DISABLED,
  INTERNAL,
  /**
   * An exception that Liquid does not know (Ruby's IOError, TypeError, NoMethodError…): its message
   * carries no prefix, and where errors are printed into the output it appears as "Liquid error:
   * internal".
   */
  FOREIGN;

  /** Stable identifier for a problem: {@code liquid-undefined-filter}. */
  public String code() {
    return "liquid-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether such an error is recorded, but leaves no text in the output. */
  public boolean isSilent() {
    return this == UNDEFINED_VARIABLE || this == UNDEFINED_DROP_METHOD || this == UNDEFINED_FILTER;
  }
}
