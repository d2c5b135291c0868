/** Which transport and nexthop a recipient gets: trivial-rewrite's part. */
@NullMarked
package dev.nexthop.postfix.route;

import org.jspecify.annotations.NullMarked;
