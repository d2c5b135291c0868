/** Which pages a change makes stale: what each page read, against what is not as it was. */
@NullMarked
package dev.nexthop.site.rebuild;

import org.jspecify.annotations.NullMarked;
