package dev.nexthop.lab.article;

/**
 * The link below a block that opens the lab with the state up to there.
 *
 * @param at where it goes in the article's HTML
 * @param target id of the step
 * @param step number of the step in its lab, from 1
 * @param steps how many steps its lab has
 */
record TryLink(int at, String target, int step, int steps) {}
