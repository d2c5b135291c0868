/** Elements to HTML as kramdown prints it. */
@NullMarked
package dev.nexthop.markdown.kramdown.render;

import org.jspecify.annotations.NullMarked;
