/** The preview: a built site served from its folder, and pages that follow the next build. */
@NullMarked
package dev.nexthop.http.preview;

import org.jspecify.annotations.NullMarked;
