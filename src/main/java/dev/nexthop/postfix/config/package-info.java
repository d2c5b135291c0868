/** main.cf as Postfix reads it: lines, expansion, and what each version knows and defaults to. */
@NullMarked
package dev.nexthop.postfix.config;

import org.jspecify.annotations.NullMarked;
