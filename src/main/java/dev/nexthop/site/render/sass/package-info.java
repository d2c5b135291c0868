/** Sass and SCSS to CSS, by dart-sass, printed as the compiler under Jekyll prints it. */
@NullMarked
package dev.nexthop.site.render.sass;

import org.jspecify.annotations.NullMarked;
