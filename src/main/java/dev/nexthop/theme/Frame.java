package dev.nexthop.theme;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param lang BCP 47 tag of the page's language
 * @param title the page's title; empty on a page that has none
 * @param base {@code baseurl} of the site, without trailing slash
 * @param home path of the home page in this language
 * @param feed path of the feed; empty if the site has none
 * @param navigation pages with {@code nav} in their front matter
 * @param footer pages with {@code foot} in their front matter
 */
public record Frame(
    String lang,
    String title,
    String description,
    String siteTitle,
    String base,
    String home,
    String feed,
    List<Link> navigation,
    List<Link> footer,
    List<Link> languages,
    Words words) {
  public Frame {
    navigation = List.copyOf(navigation);
    footer = List.copyOf(footer);
    languages = List.copyOf(languages);
  }

  /** The title of the browser's window. */
  public String windowTitle() {
    return title.isEmpty() || title.equals(siteTitle) ? siteTitle : title + " | " + siteTitle;
  }

  /**
   * A link.
   *
   * @param lang language of the target
   * @param current whether it leads to this page
   */
  public record Link(String url, String text, String lang, boolean current) {}
}
