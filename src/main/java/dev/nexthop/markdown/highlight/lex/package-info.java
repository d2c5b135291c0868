/** Lexers made of states and rules, read from grammars in {@code resources/…/highlight/lexers}. */
@NullMarked
package dev.nexthop.markdown.highlight.lex;

import org.jspecify.annotations.NullMarked;
