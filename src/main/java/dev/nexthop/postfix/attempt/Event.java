package dev.nexthop.postfix.attempt;

import dev.nexthop.postfix.candidate.Endpoint;

/**
 * A step of a delivery.
 *
 * @param host name as logged; empty if the step concerns no host
 * @param endpoint where the connection went; address empty and port 0 if the step concerns no host
 * @param kind stable name of what happened, such as {@code connection-refused} or {@code sent}
 * @param seconds since the delivery began, at the end of this step
 * @param log the line that Postfix logs, without time stamp and program; empty if none
 */
public record Event(String host, Endpoint endpoint, String kind, double seconds, String log) {}
