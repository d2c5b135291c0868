/** The program: argv in, exit code out. */
@NullMarked
package dev.nexthop;

import org.jspecify.annotations.NullMarked;
