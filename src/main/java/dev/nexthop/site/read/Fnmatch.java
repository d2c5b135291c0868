package dev.nexthop.site.read;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of file names as Ruby's {@code File.fnmatch?} matches them without flags. */
final class Fnmatch {
  private Fnmatch() {}

  /** Whether the whole path matches; {@code *} matches slashes as well. */
  static boolean matches(String pattern, String path) {
    if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && pattern.indexOf('[') < 0) {
      return pattern.replace("\\", "").equals(path);
    }
    try {
      return Pattern.compile(regex(pattern), Pattern.DOTALL).matcher(path).matches();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '*') {
        regex.append(regex.toString().endsWith(".*") ? "" : ".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (c == '[' && pattern.indexOf(']', at + 2) > 0) {
        int end = pattern.indexOf(']', at + 2);
        String set = pattern.substring(at + 1, end);
        boolean negated = set.startsWith("!") || set.startsWith("^");
        regex.append('[').append(negated ? "^" : "");
        regex.append((negated ? set.substring(1) : set).replaceAll("[\\[&\\\\]", "\\\\$0"));
        regex.append(']');
        at = end;
      } else if (c == '\\' && at + 1 < pattern.length()) {
        at++;
        regex.append(Pattern.quote(pattern.substring(at, at + 1)));
      } else {
        regex.append(Pattern.quote(pattern.substring(at, at + 1)));
      }
      at++;
    }
    return regex.toString();
  }
}
