/** From a nexthop to the addresses that would be tried, and in which order. */
@NullMarked
package dev.nexthop.postfix.candidate;

import org.jspecify.annotations.NullMarked;
