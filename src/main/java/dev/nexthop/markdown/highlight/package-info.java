/** Code coloured with Rouge's classes. */
@NullMarked
package dev.nexthop.markdown.highlight;

import org.jspecify.annotations.NullMarked;
