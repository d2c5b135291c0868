package dev.nexthop.markdown.kramdown.options;

/** How entities are written: {@code entity_output}. */
public enum EntityOutput {
  AS_CHAR,
  AS_INPUT,
  NUMERIC,
  SYMBOLIC
}
