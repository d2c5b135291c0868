package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.dns.NativeLookup;
import dev.nexthop.postfix.dns.Resolver;

/**
 * Whom lookups ask.
 *
 * @param resolver the DNS
 * @param names the machine's own name service
 */
public record Sources(Resolver resolver, NativeLookup names) {}
