package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.dns.NativeLookup;
import dev.nexthop.postfix.dns.Resolver;
import java.util.Set;

/**
 * Whom lookups ask.
 *
 * @param resolver the DNS
 * @param names the machine's own name service
 */
public record Sources(Resolver resolver, NativeLookup names) {

  /** The same where there is no way to some addresses. */
  public Sources withoutRouteTo(Set<String> unreachable) {
    return new Sources(resolver, names.withoutRouteTo(unreachable));
  }
}
