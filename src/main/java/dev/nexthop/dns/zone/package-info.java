/** A sample zone: its text read, and answers as a name server would give them. */
@NullMarked
package dev.nexthop.dns.zone;

import org.jspecify.annotations.NullMarked;
