package dev.nexthop.markdown.kramdown.tree;

/** How the content of an HTML element is parsed. */
public enum ContentModel {
  RAW,
  SPAN,
  BLOCK
}
