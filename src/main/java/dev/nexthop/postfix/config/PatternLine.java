package dev.nexthop.postfix.config;

import java.util.Optional;

/**
 * A line of a table of patterns.
 *
 * @param pattern what is looked for
 * @param negated whether the line is for keys that do not match
 * @param value result
 */
record PatternLine(TablePattern pattern, boolean negated, String value) {

  /** Reads {@code /pattern/flags result}; empty if it is something else. */
  static Optional<PatternLine> parse(String line) {
    boolean negated = line.startsWith("!");
    int start = negated ? 1 : 0;
    if (start >= line.length() || Character.isLetterOrDigit(line.charAt(start))) {
      return Optional.empty();
    }
    char delimiter = line.charAt(start);
    int end = start + 1;
    while (end < line.length() && line.charAt(end) != delimiter) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= line.length()) {
      return Optional.empty();
    }
    int blank = end + 1;
    boolean ignoreCase = true;
    while (blank < line.length() && !Words.isSpace(line.charAt(blank))) {
      ignoreCase ^= line.charAt(blank) == 'i';
      blank++;
    }
    String value = Words.trim(line.substring(blank));
    return TablePattern.compile(line.substring(start + 1, end), ignoreCase)
        .map(pattern -> new PatternLine(pattern, negated, value));
  }

  boolean matches(String key) {
    return pattern.find(key) != negated;
  }
}
