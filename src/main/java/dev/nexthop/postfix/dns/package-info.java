/** What the model asks the DNS and the host's own name service, and what they answer. */
@NullMarked
package dev.nexthop.postfix.dns;

import org.jspecify.annotations.NullMarked;
