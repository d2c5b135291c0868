/** Jekyll's own Liquid filters. */
@NullMarked
package dev.nexthop.site.render.filter;

import org.jspecify.annotations.NullMarked;
