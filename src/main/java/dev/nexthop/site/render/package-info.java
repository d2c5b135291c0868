/** One document to one page: Liquid, then Markdown, then layouts. */
@NullMarked
package dev.nexthop.site.render;

import org.jspecify.annotations.NullMarked;
