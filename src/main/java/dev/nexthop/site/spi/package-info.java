/** What a plugin or a built-in theme may add to a build, in Jekyll's life-cycle words. */
@NullMarked
package dev.nexthop.site.spi;

import org.jspecify.annotations.NullMarked;
