package dev.nexthop.markdown.kramdown.options;

/** Which of kramdown's parsers reads the text: {@code input} in its configuration. */
public enum Flavour {
  KRAMDOWN,
  GFM
}
