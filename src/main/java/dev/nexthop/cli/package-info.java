/** The command line: one class for each command, Jekyll's options, messages and exit codes. */
@NullMarked
package dev.nexthop.cli;

import org.jspecify.annotations.NullMarked;
