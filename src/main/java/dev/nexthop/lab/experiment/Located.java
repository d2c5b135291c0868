package dev.nexthop.lab.experiment;

import dev.nexthop.problem.Problem;

/**
 * A problem and what part of the document it is in.
 *
 * @param problem with a place in the document ({@code experiment}), or in one of the texts that it
 *     holds ({@code main.cf}, {@code zone} and so on)
 * @param pointer JSON pointer (RFC 6901) of the value; empty for the document as a whole
 */
public record Located(Problem problem, String pointer) {}
