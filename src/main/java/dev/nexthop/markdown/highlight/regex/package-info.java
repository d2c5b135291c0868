/**
 * Regular expressions as Ruby's StringScanner applies them: bounded in time, at any length of text.
 */
@NullMarked
package dev.nexthop.markdown.highlight.regex;

import org.jspecify.annotations.NullMarked;
