/** Jekyll's own Liquid tags, and those of the plugins that are built in. */
@NullMarked
package dev.nexthop.site.render.tag;

import org.jspecify.annotations.NullMarked;
