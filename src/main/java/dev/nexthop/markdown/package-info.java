/** Markdown to HTML: kramdown's dialect, CommonMark and GFM behind one interface. */
@NullMarked
package dev.nexthop.markdown;

import org.jspecify.annotations.NullMarked;
