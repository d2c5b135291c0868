/**
 * How Postfix finds and tries the hosts that mail is sent to: main.cf and DNS in, order and outcome
 * out.
 */
@NullMarked
package dev.nexthop.postfix;

import org.jspecify.annotations.NullMarked;
