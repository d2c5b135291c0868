/** Brings a rendered site to disk: never half of it, and only what changed. */
@NullMarked
package dev.nexthop.site.write;

import org.jspecify.annotations.NullMarked;
