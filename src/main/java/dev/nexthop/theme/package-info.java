/** The built-in theme {@code nexthop}: its layouts as typed templates, its styles and scripts. */
@NullMarked
package dev.nexthop.theme;

import org.jspecify.annotations.NullMarked;
