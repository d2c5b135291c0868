/** What a site is made of, in Jekyll's words; knows no files but by name. */
@NullMarked
package dev.nexthop.site.model;

import org.jspecify.annotations.NullMarked;
