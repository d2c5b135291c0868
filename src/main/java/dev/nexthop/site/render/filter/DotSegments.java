package dev.nexthop.site.render.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Removes {@code .} and {@code ..} from a path (addressable's {@code URI.normalize_path}). */
final class DotSegments {
  private static final Pattern CURRENT = Pattern.compile("/\\./|/\\.$");
  private static final Pattern PARENT = Pattern.compile("/([^/]*)/\\.\\./|/([^/]*)/\\.\\.$");
  private static final Pattern LEADING = Pattern.compile("^\\.\\.?/?");
  private static final Pattern LEADING_PARENT = Pattern.compile("^/\\.\\.?/|^(/\\.\\.?)+/?$");

  private DotSegments() {}

  /** The path without them; each step makes it shorter. */
  static String remove(String path) {
    if (!path.startsWith(".") && !path.contains("/.")) {
      return path;
    }
    String before;
    String after = path;
    do {
      before = after;
      after = step(before);
    } while (!after.equals(before));
    return after;
  }

  private static String step(String path) {
    String next = CURRENT.matcher(path).replaceAll("/");
    if (next.equals(path)) {
      next = removeParent(path);
    }
    if (next.equals(path)) {
      next = LEADING.matcher(path).replaceAll("");
    }
    if (next.equals(path)) {
      next = LEADING_PARENT.matcher(path).replaceAll("/");
    }
    return next;
  }

  private static String removeParent(String path) {
    Matcher pair = PARENT.matcher(path);
    if (!pair.find()) {
      return path;
    }
    String inside = "/" + quote(pair.group(1)) + "/\\.\\./";
    String atEnd = "/" + quote(pair.group(2)) + "/\\.\\.$";
    return path.replaceAll(inside + "|" + atEnd, "/");
  }

  private static String quote(@Nullable String segment) {
    return segment == null ? "" : Pattern.quote(segment);
  }
}
