package dev.nexthop.site.render.tag;

import dev.nexthop.site.model.Document;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a post as {@code post_url} takes it ({@code tags/post_url.rb}, PostComparer).
 *
 * @param path folders before it, ending in a slash, or empty
 * @param date as written
 * @param slug as written
 */
record PostName(String path, String date, String slug) {
  private static final Pattern NAME =
      Pattern.compile("^(.+/)*(\\d+-\\d+-\\d+)-(.*)$", Pattern.MULTILINE);

  private static final Pattern DAY = Pattern.compile("([0-9]{1,4})-([0-9]{1,2})-([0-9]{1,2})");

  /** Reads a name; empty if there is no date or no slug in it. */
  static Optional<PostName> parse(String text) {
    Matcher name = NAME.matcher(text.startsWith("/") ? text.substring(1) : text);
    if (!name.find()) {
      return Optional.empty();
    }
    String path = Optional.ofNullable(name.group(1)).orElse("");
    return Optional.of(new PostName(path, name.group(2), name.group(3)));
  }

  /** Whether a post at that path, such as {@code _posts/2020-01-01-name.md}, is meant. */
  boolean matches(String relativePath) {
    String basename = date + "-" + slug + ".";
    return hasExtensionAfter("_posts/" + path + basename, relativePath)
        || hasExtensionAfter(path + "_posts/" + basename, relativePath)
        || hasExtensionAfter(path + "_posts" + basename, relativePath);
  }

  /**
   * Whether a post has that date and slug wherever it lies, as older versions of Jekyll compared
   * them.
   */
  boolean meant(Document post) {
    Matcher day = DAY.matcher(date);
    if (!day.matches() || !slug.equals(post.get("slug"))) {
      return false;
    }
    ZonedDateTime when = post.date();
    return number(day, 1) == when.getYear()
        && number(day, 2) == when.getMonthValue()
        && number(day, 3) == when.getDayOfMonth();
  }

  private static int number(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }

  private static boolean hasExtensionAfter(String start, String relativePath) {
    return relativePath.startsWith(start)
        && relativePath.length() > start.length()
        && relativePath.charAt(start.length()) != '.';
  }
}
