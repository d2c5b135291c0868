/** The tags and filters that every Liquid 5.4 has. */
@NullMarked
package dev.nexthop.liquid.standard;

import org.jspecify.annotations.NullMarked;
