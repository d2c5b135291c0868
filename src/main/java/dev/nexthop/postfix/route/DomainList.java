package dev.nexthop.postfix.route;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import java.util.Locale;
import java.util.Optional;

/** Matching a domain against the list that a parameter holds (match_list.c, match_ops.c). */
final class DomainList {

  private final Settings settings;
  private final Tables tables;
  private Optional<String> unreadable = Optional.empty();

  DomainList(Settings settings, Tables tables) {
    this.settings = settings;
    this.tables = tables;
  }

  /** The first parameter whose table could not be read when it was needed. */
  Optional<String> unreadable() {
    return unreadable;
  }

  /** string_list_match: subdomains do not match. */
  boolean containsExactly(String parameter, String domain) {
    return contains(parameter, pattern -> exactly(pattern, domain));
  }

  /** domain_list_match: whether .domain or domain stands for subdomains is a setting. */
  boolean contains(String parameter, String domain) {
    boolean parents = parentsMatch(parameter);
    return contains(parameter, pattern -> below(pattern, domain, parents));
  }

  /** Whether a domain in the value of a parameter stands for its subdomains. */
  boolean parentsMatch(String parameter) {
    return containsExactly("parent_domain_matches_subdomains", parameter);
  }

  private enum Match {
    YES,
    NO,
    UNREADABLE
  }

  private interface Matcher {
    Match match(String pattern);
  }

  private boolean contains(String parameter, Matcher matcher) {
    for (Tables.Entry entry : tables.entries(settings.text(parameter))) {
      Match match = matcher.match(entry.text());
      if (match == Match.YES) {
        return entry.wanted();
      }
      if (match == Match.UNREADABLE) {
        unreadable = unreadable.or(() -> Optional.of(parameter));
        return false;
      }
    }
    return false;
  }

  private static boolean isTable(String pattern) {
    return !pattern.startsWith("[") && pattern.indexOf(':') >= 0;
  }

  private static Match of(boolean matches) {
    return matches ? Match.YES : Match.NO;
  }

  private Match inTable(String table, String key) {
    Tables.Found found = tables.find(table, key);
    return found.failed() ? Match.UNREADABLE : of(found.value().isPresent());
  }

  private Match exactly(String pattern, String domain) {
    return isTable(pattern)
        ? inTable(pattern, domain.toLowerCase(Locale.ROOT))
        : of(pattern.equalsIgnoreCase(domain));
  }

  private Match below(String pattern, String domain, boolean parents) {
    if (isTable(pattern)) {
      return parentInTable(pattern, domain, parents);
    }
    String suffix = parents ? "." + pattern : pattern;
    boolean below =
        suffix.startsWith(".")
            && domain.length() > suffix.length()
            && domain.regionMatches(
                true, domain.length() - suffix.length(), suffix, 0, suffix.length());
    return of(below || pattern.equalsIgnoreCase(domain));
  }

  private Match parentInTable(String table, String domain, boolean parents) {
    String name = domain.toLowerCase(Locale.ROOT);
    while (true) {
      Match match = inTable(table, name);
      int dot = name.indexOf('.', 1);
      if (match != Match.NO || dot < 0) {
        return match;
      }
      name = name.substring(parents ? dot + 1 : dot);
    }
  }
}
