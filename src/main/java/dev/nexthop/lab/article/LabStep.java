package dev.nexthop.lab.article;

/**
 * A state of an experiment.
 *
 * @param id usable as an HTML id
 * @param label what its block says, in a line
 * @param setup what the article has said up to here
 */
record LabStep(String id, String label, Setup setup) {}
