/**
 * Records what the real Postfix does with a scenario: qmgr, trivial-rewrite and smtp(8) of this
 * machine against nsd and small SMTP sinks, in a network namespace of their own.
 */
@NullMarked
package dev.nexthop.postfix.recorder;

import org.jspecify.annotations.NullMarked;
