package dev.nexthop.site.generate.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a page. */
public sealed interface HtmlNode {
  /**
   * Text between tags.
   *
   * @param text with characters in place of entities
   */
  record Text(String text) implements HtmlNode {}

  /**
   * Comments, instructions, scripts and styles.
   *
   * @param text as it is written
   */
  record Raw(String text) implements HtmlNode {}

  /**
   * An element; its content grows while it is read.
   *
   * @param name in small letters
   * @param attributes with their values, if they have some
   * @param children what it contains
   */
  record Element(String name, Map<String, Optional<String>> attributes, List<HtmlNode> children)
      implements HtmlNode {}
}
