/** Trying one address after another until a server takes the mail or refuses it for good. */
@NullMarked
package dev.nexthop.postfix.attempt;

import org.jspecify.annotations.NullMarked;
