/** kramdown's dialect as an extension of flexmark, for programs that work on flexmark's tree. */
@NullMarked
package dev.nexthop.markdown.kramdown.flexmark;

import org.jspecify.annotations.NullMarked;
