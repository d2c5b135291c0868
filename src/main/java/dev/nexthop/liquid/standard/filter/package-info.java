/** The filters of Liquid 5.4. */
@NullMarked
package dev.nexthop.liquid.standard.filter;

import org.jspecify.annotations.NullMarked;
