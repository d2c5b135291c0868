/** What goes wrong in a template: Liquid's error classes, messages as Ruby words them. */
@NullMarked
package dev.nexthop.liquid.error;

import org.jspecify.annotations.NullMarked;
