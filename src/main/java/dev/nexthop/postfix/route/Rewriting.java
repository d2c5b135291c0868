package dev.nexthop.postfix.route;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.Locale;
import java.util.Optional;

/** Which address a recipient stands for (trivial-rewrite/rewrite.c, resolve.c). */
final class Rewriting {

  private static final int MOST_OPERATORS = 20;

  private final Settings settings;
  private final DomainList domains;
  private final Interfaces interfaces;
  private final Trace trace;

  Rewriting(Settings settings, DomainList domains, Interfaces interfaces, Trace trace) {
    this.settings = settings;
    this.domains = domains;
    this.interfaces = interfaces;
    this.trace = trace;
  }

  /** A local domain is taken away while the rest says where to go on (resolve.c:resolve_addr). */
  String of(String recipient) {
    String address = complete(recipient);
    for (int i = 0; i < MOST_OPERATORS; i++) {
      int at = address.lastIndexOf('@');
      if (!isOwn(address.substring(at + 1))) {
        return address;
      }
      String local = address.substring(0, at);
      int bang = settings.yes("swap_bangpath") ? local.indexOf('!') : -1;
      int percent = settings.yes("allow_percent_hack") ? local.lastIndexOf('%') : -1;
      if (local.indexOf('@') >= 0) {
        address = complete(local);
      } else if (bang >= 0) {
        address = complete(local.substring(bang + 1) + "@" + local.substring(0, bang));
      } else if (percent >= 0) {
        address = complete(local.substring(0, percent) + "@" + local.substring(percent + 1));
      } else {
        return address;
      }
      trace.add(Rule.ROUTING_OPERATOR, local, address.substring(address.lastIndexOf('@') + 1));
    }
    return address;
  }

  /** Adds the domain that rewriting would add, and takes away a final dot. */
  String complete(String recipient) {
    String address = recipient;
    int at = address.lastIndexOf('@');
    if (at < 0) {
      return address + "@" + settings.text("myorigin");
    }
    if (address.endsWith(".") && !address.endsWith("..")) {
      address = address.substring(0, address.length() - 1);
    }
    return address.endsWith("@") ? address + settings.text("myhostname") : address;
  }

  /** Whether a domain is this machine. */
  boolean isOwn(String domain) {
    return domains.containsExactly("mydestination", domain) || isOwnAddress(domain);
  }

  /** Whether a domain is an address of this machine in brackets. */
  boolean isOwnAddress(String domain) {
    return domain.startsWith("[")
        && domain.endsWith("]")
        && literal(domain).filter(own -> interfaces.contains(own.text())).isPresent();
  }

  /** The address within the brackets of a domain. */
  static Optional<IpAddress> literal(String domain) {
    String inner = domain.substring(1, domain.length() - 1);
    boolean prefixed = inner.toLowerCase(Locale.ROOT).startsWith("ipv6:");
    return IpAddress.parse(prefixed ? inner.substring(5) : inner);
  }
}
