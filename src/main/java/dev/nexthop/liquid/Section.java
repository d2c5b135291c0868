package dev.nexthop.liquid;

/**
 * A part of a block and the tag that ends it.
 *
 * @param body what is inside
 * @param tag the name of the tag after it: the block's end tag or one of those that continue it
 * @param markup the markup of that tag
 * @param offset where that markup begins in the template
 */
public record Section(Body body, String tag, String markup, int offset) {}
