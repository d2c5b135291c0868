/** What kramdown knows of HTML: elements, entities, how tags are written. */
@NullMarked
package dev.nexthop.markdown.kramdown.html;

import org.jspecify.annotations.NullMarked;
