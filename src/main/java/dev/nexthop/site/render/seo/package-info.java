/** The tag {@code seo} of jekyll-seo-tag. */
@NullMarked
package dev.nexthop.site.render.seo;

import org.jspecify.annotations.NullMarked;
