package dev.nexthop.postfix.config;

/**
 * Something about the configuration that its author should know.
 *
 * @param code stable identifier in kebab case, such as {@code parameter-unknown}
 * @param place where it is
 * @param message one sentence: what is wrong
 * @param hint one sentence: how to mend it; empty if there is nothing to suggest
 * @param error whether Postfix would not start or deliver with it
 */
public record Remark(String code, Place place, String message, String hint, boolean error) {

  /**
   * A place in a configuration file.
   *
   * @param file {@code main.cf}, {@code master.cf} or the name of a table
   * @param line 1-based; 0 if unknown
   * @param column 1-based; 0 if unknown
   */
  public record Place(String file, int line, int column) {}
}
