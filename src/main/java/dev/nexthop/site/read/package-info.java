/** Files to documents: configuration, front matter, defaults, data, collections. */
@NullMarked
package dev.nexthop.site.read;

import org.jspecify.annotations.NullMarked;
