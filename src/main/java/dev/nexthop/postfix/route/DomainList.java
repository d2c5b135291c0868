package dev.nexthop.postfix.route;

import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.config.Words;
import java.util.Locale;

/** Matching a domain against the list that a parameter holds (match_list.c, match_ops.c). */
final class DomainList {

  private final Tables tables;

  DomainList(Tables tables) {
    this.tables = tables;
  }

  /** string_list_match: subdomains do not match. */
  boolean containsExactly(String list, String domain) {
    return contains(list, pattern -> exactly(pattern, domain));
  }

  /**
   * domain_list_match.
   *
   * @param parents whether a listed domain stands for its subdomains; if not, .domain does
   */
  boolean contains(String list, String domain, boolean parents) {
    return contains(list, pattern -> below(pattern, domain, parents));
  }

  private interface Matcher {
    boolean matches(String pattern);
  }

  private static boolean contains(String list, Matcher matcher) {
    for (String entry : Words.listWithBraces(list)) {
      String pattern = entry;
      boolean match = true;
      while (pattern.startsWith("!")) {
        pattern = pattern.substring(1);
        match = !match;
      }
      if (matcher.matches(pattern)) {
        return match;
      }
    }
    return false;
  }

  private static boolean isTable(String pattern) {
    return !pattern.startsWith("[") && pattern.indexOf(':') >= 0;
  }

  private boolean exactly(String pattern, String domain) {
    return isTable(pattern)
        ? tables.find(pattern, domain.toLowerCase(Locale.ROOT)).value().isPresent()
        : pattern.equalsIgnoreCase(domain);
  }

  private boolean below(String pattern, String domain, boolean parents) {
    if (isTable(pattern)) {
      return parentInTable(pattern, domain, parents);
    }
    if (pattern.equalsIgnoreCase(domain)) {
      return true;
    }
    String suffix = parents ? "." + pattern : pattern;
    return suffix.startsWith(".")
        && domain.length() > suffix.length()
        && domain.regionMatches(
            true, domain.length() - suffix.length(), suffix, 0, suffix.length());
  }

  private boolean parentInTable(String table, String domain, boolean parents) {
    String name = domain.toLowerCase(Locale.ROOT);
    while (!name.isEmpty()) {
      if (tables.find(table, name).value().isPresent()) {
        return true;
      }
      int dot = name.indexOf('.', 1);
      if (dot < 0) {
        return false;
      }
      name = name.substring(parents ? dot + 1 : dot);
    }
    return false;
  }
}
