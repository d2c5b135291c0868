/** JSON text as values that know their place in it. */
@NullMarked
package dev.nexthop.lab.json;

import org.jspecify.annotations.NullMarked;
