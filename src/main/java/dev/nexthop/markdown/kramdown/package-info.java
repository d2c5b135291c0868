/** kramdown's dialect of Markdown, as Jekyll writes it. */
@NullMarked
package dev.nexthop.markdown.kramdown;

import org.jspecify.annotations.NullMarked;
