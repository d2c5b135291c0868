/** What a text consists of: elements, attributes, definitions. */
@NullMarked
package dev.nexthop.markdown.kramdown.tree;

import org.jspecify.annotations.NullMarked;
