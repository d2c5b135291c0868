package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.RelayResult;
import dev.nexthop.postfix.path.PathResult;
import java.util.Optional;

/**
 * Answers to what an experiment asked beyond one delivery.
 *
 * @param smtpd what the machine answers to the client
 * @param path the way of the message
 */
public record FurtherResult(Optional<RelayResult> smtpd, Optional<PathResult> path) {}
