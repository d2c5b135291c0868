/** Builds of the same posts by several generators, timed as whole processes. */
@NullMarked
package dev.nexthop.bench.corpus;

import org.jspecify.annotations.NullMarked;
