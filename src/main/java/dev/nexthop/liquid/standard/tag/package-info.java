/** The tags of Liquid 5.4. */
@NullMarked
package dev.nexthop.liquid.standard.tag;

import org.jspecify.annotations.NullMarked;
