/** What templates see of a site: {@code site}, {@code page}, documents, collections, files. */
@NullMarked
package dev.nexthop.site.render.drop;

import org.jspecify.annotations.NullMarked;
