/** The experiment document: read, checked, run, and its result as JSON. */
@NullMarked
package dev.nexthop.lab.experiment;

import org.jspecify.annotations.NullMarked;
