/** Finds the experiments in an article and puts a lab below each. */
@NullMarked
package dev.nexthop.lab.article;

import org.jspecify.annotations.NullMarked;
