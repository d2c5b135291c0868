/** The result as JSON text. */
@NullMarked
package dev.nexthop.postfix.json;

import org.jspecify.annotations.NullMarked;
