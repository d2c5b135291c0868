package dev.nexthop.site.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The {@code defaults} of the configuration: which values a path of a type has unless its front
 * matter says otherwise ({@code frontmatter_defaults.rb}).
 */
public final class FrontMatterDefaults {
  /**
   * One set of defaults.
   *
   * @param path scope as written; empty for all paths
   * @param type scope as written; absent for all types
   * @param prefixes paths that begin so are in the scope
   * @param values the defaults
   */
  public record Set(
      String path, Optional<String> type, List<String> prefixes, Map<String, Object> values) {

    boolean appliesTo(String sanitizedPath, String documentType) {
      return type.map(documentType::equals).orElse(true)
          && prefixes.stream().anyMatch(sanitizedPath::startsWith);
    }
  }

  private record Key(String path, String type) {}

  private final List<Set> sets;
  private final Map<Key, List<Set>> matching = new ConcurrentHashMap<>();

  /**
   * @param sets in the order of the configuration
   */
  public FrontMatterDefaults(List<Set> sets) {
    this.sets = List.copyOf(sets);
  }

  /** All defaults of a path; what is more specific or comes later wins. */
  public Map<String, Object> all(String path, String type) {
    Map<String, Object> defaults = new LinkedHashMap<>();
    Set winner = null;
    for (Set set : matching(path, type)) {
      if (winner == null || hasPrecedence(winner, set)) {
        defaults = Values.deepMerge(defaults, set.values());
        winner = set;
      } else {
        defaults = Values.deepMerge(set.values(), defaults);
      }
    }
    return defaults;
  }

  /** The default of one key; Nil if there is none. */
  public Object find(String path, String type, String key) {
    Object value = Values.NIL;
    Set winner = null;
    for (Set set : matching(path, type)) {
      if (set.values().containsKey(key) && (winner == null || hasPrecedence(winner, set))) {
        value = set.values().get(key);
        winner = set;
      }
    }
    return value;
  }

  private List<Set> matching(String path, String type) {
    return matching.computeIfAbsent(
        new Key(path, type),
        key -> {
          String sanitized = sanitize(path);
          List<Set> found = new ArrayList<>();
          for (Set set : sets) {
            if (set.appliesTo(sanitized, type)) {
              found.add(set);
            }
          }
          return found;
        });
  }

  private static boolean hasPrecedence(Set old, Set next) {
    int oldLength = sanitize(old.path()).length();
    int nextLength = sanitize(next.path()).length();
    if (oldLength != nextLength) {
      return nextLength > oldLength;
    }
    return next.type().isPresent() || old.type().isEmpty();
  }

  private static String sanitize(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
