package dev.nexthop.lab.article;

import java.util.Map;

/**
 * A code block of an article.
 *
 * @param text the code
 * @param language the info string, in lower case; empty if there is none
 * @param attributes of the block's element, such as kramdown's {@code {: #id data-lab="off"}}
 * @param end where the block ends in the article's HTML
 * @param section number of the headings before it
 * @param heading text of the last heading before it; empty if there is none
 */
record CodeBlock(
    String text,
    String language,
    Map<String, String> attributes,
    int end,
    int section,
    String heading) {
  CodeBlock {
    attributes = Map.copyOf(attributes);
  }

  /** The attribute's value; empty without it. */
  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }
}
