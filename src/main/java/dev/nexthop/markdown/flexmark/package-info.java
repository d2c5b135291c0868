/** CommonMark and GitHub's flavour, by flexmark. */
@NullMarked
package dev.nexthop.markdown.flexmark;

import org.jspecify.annotations.NullMarked;
