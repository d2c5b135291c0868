package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.site.model.Document;
import java.time.DateTimeException;
import java.time.LocalDate;
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
    return slug.equals(post.get("slug")) && day().equals(post.date().toLocalDate());
  }

  private LocalDate day() {
    Matcher day = DAY.matcher(date);
    try {
      if (day.matches()) {
        return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
      }
    } catch (DateTimeException noSuchDay) {
      throw invalid().because(noSuchDay);
    }
    throw invalid();
  }

  private LiquidException invalid() {
    return LiquidException.foreign(
            "Invalid date '%s': '%s' does not contain valid date and/or title."
                .formatted(date, date))
        .withHint("Write the date as year, month and day, as in 2024-01-31.");
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
