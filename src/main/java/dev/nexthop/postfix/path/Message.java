package dev.nexthop.postfix.path;

import dev.nexthop.postfix.route.Envelope;

/**
 * A message and where it enters the network.
 *
 * @param client address of the program that hands it over; empty if it is posted on the machine
 *     itself
 * @param login the name that the client has authenticated as; empty if it has not
 * @param server name of the machine that it is handed to
 * @param envelope sender and recipient
 */
public record Message(String client, String login, String server, Envelope envelope) {}
