package dev.nexthop.markdown.kramdown.html;

import dev.nexthop.markdown.kramdown.tree.Element;

/** Turns HTML's elements into kramdown's own where there are such. */
public final class NativeElements {
  private NativeElements() {}

  /** Converts an element and what is in it. */
  public static void convert(Element element) {}
}
