/** Questions that a writer asks about a lab; the model knows the answers. */
@NullMarked
package dev.nexthop.lab.question;

import org.jspecify.annotations.NullMarked;
