/** Text of a block to spans: emphasis, links, quotes and the rest. */
@NullMarked
package dev.nexthop.markdown.kramdown.span;

import org.jspecify.annotations.NullMarked;
