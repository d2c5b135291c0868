/** What is wrong with a site although it can be built. */
@NullMarked
package dev.nexthop.site.check;

import org.jspecify.annotations.NullMarked;
