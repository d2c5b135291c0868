/** The HTML of a lab: its form and the result of its first run, as the reader finds them. */
@NullMarked
package dev.nexthop.theme.lab;

import org.jspecify.annotations.NullMarked;
