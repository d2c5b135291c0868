/** A message on its way over several machines, each with a Postfix of its own. */
@NullMarked
package dev.nexthop.postfix.path;

import org.jspecify.annotations.NullMarked;
