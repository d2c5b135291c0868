/** What comes of a delivery, and how likely each outcome is. */
@NullMarked
package dev.nexthop.postfix.outcome;

import org.jspecify.annotations.NullMarked;
