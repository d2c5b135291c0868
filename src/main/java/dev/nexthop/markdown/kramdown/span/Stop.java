package dev.nexthop.markdown.kramdown.span;

/** What ends an open span. */
interface Stop {
  /** Whether the span ends where the parser stands. */
  boolean at(SpanParser parser);

  /** Whether the open span can't end any more, as an attempt from further back has shown. */
  default boolean hopeless(SpanParser parser) {
    return false;
  }

  /** Whether closing brackets matter. */
  default boolean brackets() {
    return false;
  }
}
