/** What values are in a template. */
@NullMarked
package dev.nexthop.liquid.value;

import org.jspecify.annotations.NullMarked;
