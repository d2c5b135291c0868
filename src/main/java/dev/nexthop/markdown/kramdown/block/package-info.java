/** Lines to blocks: paragraphs, lists, tables, HTML blocks and the rest. */
@NullMarked
package dev.nexthop.markdown.kramdown.block;

import org.jspecify.annotations.NullMarked;
