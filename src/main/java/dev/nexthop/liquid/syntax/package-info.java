/** Takes the text of templates apart: tokens, markup, quoted fragments. Knows no tag or filter. */
@NullMarked
package dev.nexthop.liquid.syntax;

import org.jspecify.annotations.NullMarked;
