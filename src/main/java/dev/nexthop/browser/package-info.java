/** The model in a reader's browser: what TeaVM compiles to JavaScript. */
@NullMarked
package dev.nexthop.browser;

import org.jspecify.annotations.NullMarked;
