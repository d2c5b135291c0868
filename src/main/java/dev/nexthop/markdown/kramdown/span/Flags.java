package dev.nexthop.markdown.kramdown.span;

/** Bits for the spans that are open. */
final class Flags {
  static final int EM = 1;
  static final int STRONG = 2;
  static final int DEL = 4;
  static final int LINK = 8;
  static final int IMAGE = 16;

  private Flags() {}
}
