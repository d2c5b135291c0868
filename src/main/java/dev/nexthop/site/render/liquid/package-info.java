/** Jekyll's Liquid put together: the language, and Jekyll's filters, tags and variables. */
@NullMarked
package dev.nexthop.site.render.liquid;

import org.jspecify.annotations.NullMarked;
