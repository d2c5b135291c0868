/** From a changed source file to the next build. */
@NullMarked
package dev.nexthop.http.watch;

import org.jspecify.annotations.NullMarked;
