package dev.nexthop.postfix.outcome;

import dev.nexthop.postfix.config.Services;
import java.util.Optional;

/** What delivery agents do that contact no host (error, retry, discard, local, virtual). */
public final class StaticAgents {

  private final Services services;
  private final String domain;
  private final boolean softBounce;

  /**
   * @param services of master.cf
   * @param domain of the recipient: the nexthop where a transport names none
   * @param softBounce whether mail is kept that would be returned
   */
  public StaticAgents(Services services, String domain, boolean softBounce) {
    this.services = services;
    this.domain = domain;
    this.softBounce = softBounce;
  }

  /** The outcome of {@code transport} or {@code transport:nexthop}. */
  Outcome outcome(String transport) {
    int colon = transport.indexOf(':');
    String name = colon < 0 ? transport : transport.substring(0, colon);
    String nexthop =
        colon < 0 || colon == transport.length() - 1 ? domain : transport.substring(colon + 1);
    Optional<Services.Service> service = services.find(name);
    return service.isEmpty()
        ? new Outcome("deferred", "none", "4.3.0", "mail transport unavailable")
        : outcome(service.get(), nexthop);
  }

  /** The outcome of a service with that nexthop. */
  public Outcome outcome(Services.Service service, String nexthop) {
    return switch (service.program()) {
      case "error" -> error(service.name().equals("retry"), nexthop);
      case "discard" -> new Outcome("sent", "none", "2.0.0", nexthop);
      case "local" -> new Outcome("sent", "local", "2.0.0", "delivered to mailbox");
      case "virtual" -> new Outcome("sent", "virtual", "2.0.0", "delivered to mailbox");
      default -> new Outcome("sent", service.name(), "2.0.0", "delivered via " + service.name());
    };
  }

  /** error.c, dsn_util.c:dsn_split: a status code in front of the text counts. */
  private Outcome error(boolean retry, String nexthop) {
    int end = statusEnd(nexthop);
    String status = end > 0 ? nexthop.substring(0, end) : retry ? "4.0.0" : "5.0.0";
    String text = end > 0 ? nexthop.substring(end).trim() : nexthop;
    if (retry) {
      return new Outcome("deferred", "none", "4" + status.substring(1), text);
    }
    return softBounce
        ? new Outcome("SOFTBOUNCE", "none", "4" + status.substring(1), text)
        : new Outcome("bounced", "none", "5" + status.substring(1), text);
  }

  /** Length of a status code such as 5.1.1 at the beginning of a text; 0 if there is none. */
  private static int statusEnd(String text) {
    int position = 0;
    for (int part = 0; part < 3; part++) {
      int start = position;
      while (position < text.length()
          && text.charAt(position) >= '0'
          && text.charAt(position) <= '9') {
        position++;
      }
      boolean wrong = position == start || position - start > (part == 0 ? 1 : 3);
      if (wrong || (part == 0 && "245".indexOf(text.charAt(0)) < 0)) {
        return 0;
      }
      if (part < 2) {
        if (position == text.length() || text.charAt(position) != '.') {
          return 0;
        }
        position++;
      }
    }
    return position == text.length() || text.charAt(position) == ' ' ? position : 0;
  }
}
