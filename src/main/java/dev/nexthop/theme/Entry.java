package dev.nexthop.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post in a list.
 *
 * @param url path on the site, {@code baseurl} included
 */
public record Entry(
    String url,
    String title,
    String lang,
    String description,
    Optional<LocalDate> date,
    List<Tag> tags) {
  public Entry {
    tags = List.copyOf(tags);
  }

  /**
   * A tag and the place in the index of tags where its posts are listed.
   *
   * @param url empty if the site has no such index
   */
  public record Tag(String name, String url) {}
}
