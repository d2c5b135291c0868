package dev.nexthop.markdown.kramdown.tree;

/** Alignment of a table's column. */
public enum Alignment {
  DEFAULT(""),
  LEFT("left"),
  CENTER("center"),
  RIGHT("right");

  private final String css;

  Alignment(String css) {
    this.css = css;
  }

  /** Value of CSS' {@code text-align}; empty for {@link #DEFAULT}. */
  public String css() {
    return css;
  }
}
