/** What smtpd(8) answers to a client that wants to hand over mail: the relay's side of a path. */
@NullMarked
package dev.nexthop.postfix.smtpd;

import org.jspecify.annotations.NullMarked;
