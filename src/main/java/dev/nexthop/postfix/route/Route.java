package dev.nexthop.postfix.route;

/**
 * Where trivial-rewrite sends a recipient.
 *
 * @param domainClass local, virtual-alias, virtual-mailbox, relay or default
 * @param transport service name in master.cf
 * @param nexthop destination, or text for the error transports
 * @param decidedBy the parameter that the nexthop comes from, or {@code recipient domain}
 */
public record Route(String domainClass, String transport, String nexthop, String decidedBy) {}
