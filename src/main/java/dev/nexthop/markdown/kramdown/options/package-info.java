/** The settings of kramdown. */
@NullMarked
package dev.nexthop.markdown.kramdown.options;

import org.jspecify.annotations.NullMarked;
