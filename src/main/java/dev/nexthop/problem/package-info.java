/** A mistake in the user's files as data: where it is, what was expected, how to mend it. */
@NullMarked
package dev.nexthop.problem;

import org.jspecify.annotations.NullMarked;
