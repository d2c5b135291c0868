package dev.nexthop.postfix.candidate;

/**
 * Where a connection goes.
 *
 * @param address IPv4 address in dotted form, or IPv6 address in the shortest form, without
 *     brackets
 * @param port TCP port
 */
public record Endpoint(String address, int port) {}
