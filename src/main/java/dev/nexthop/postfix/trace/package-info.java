/** The rules that decided a result, each with its reason in Japanese and English. */
@NullMarked
package dev.nexthop.postfix.trace;

import org.jspecify.annotations.NullMarked;
