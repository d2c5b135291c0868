/** Labs: experiments that readers run. */
@NullMarked
package dev.nexthop.lab;

import org.jspecify.annotations.NullMarked;
