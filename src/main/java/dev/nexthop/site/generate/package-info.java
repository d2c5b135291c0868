/** Documents that the program makes itself: pagination, feed, sitemap, redirects. */
@NullMarked
package dev.nexthop.site.generate;

import org.jspecify.annotations.NullMarked;
