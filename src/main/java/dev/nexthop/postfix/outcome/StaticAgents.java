package dev.nexthop.postfix.outcome;

import dev.nexthop.postfix.config.Services;
import dev.nexthop.postfix.config.StatusCode;
import dev.nexthop.postfix.config.Words;
import java.util.List;
import java.util.Optional;

/** What delivery agents do that contact no host (error, retry, discard, local, virtual). */
public final class StaticAgents {

  private final Services services;
  private final String nexthop;
  private final boolean softBounce;

  /**
   * @param services of master.cf
   * @param nexthop where a transport names none
   * @param softBounce whether mail is kept that would be returned
   */
  public StaticAgents(Services services, String nexthop, boolean softBounce) {
    this.services = services;
    this.nexthop = nexthop;
    this.softBounce = softBounce;
  }

  /**
   * What an agent does with the mail.
   *
   * @param outcome what becomes of the mail
   * @param log lines that are logged on the way, program name included
   */
  public record Handled(Outcome outcome, List<String> log) {
    public Handled {
      log = List.copyOf(log);
    }
  }

  /** What becomes of mail that is passed to {@code transport} or {@code transport:nexthop}. */
  Handled pass(String transport) {
    int colon = transport.indexOf(':');
    String name = colon < 0 ? transport : transport.substring(0, colon);
    String target =
        colon < 0 || colon == transport.length() - 1 ? nexthop : transport.substring(colon + 1);
    Optional<Services.Service> service = services.find(name);
    return service.isEmpty() ? missing(name) : handle(service.get(), target);
  }

  /** A transport that master.cf does not have (qmgr_transport.c). */
  public static Handled missing(String transport) {
    return new Handled(
        new Outcome("deferred", "none", "4.3.0", "mail transport unavailable"),
        List.of(
            "qmgr: warning: connect to transport private/"
                + transport
                + ": No such file or directory"));
  }

  /** What a service does with mail for that nexthop. */
  public Handled handle(Services.Service service, String target) {
    return switch (service.program()) {
      case "error" -> error(service.name().equals("retry"), target);
      case "discard" -> sent("none", target);
      case "local", "virtual" -> sent(service.program(), "delivered to mailbox");
      default -> sent(service.name(), "delivered via " + service.name());
    };
  }

  private static Handled sent(String relay, String text) {
    return new Handled(new Outcome("sent", relay, "2.0.0", text), List.of());
  }

  /**
   * error.c, dsn_util.c:dsn_split: a status code in front of the text counts, if it fits (bounce.c,
   * defer.c).
   */
  private Handled error(boolean retry, String target) {
    int end = StatusCode.end(target);
    String status = target.substring(0, end);
    String text = Words.trim(target.substring(end));
    String fallback = retry ? "4.0.0" : "5.0.0";
    List<String> log = List.of();
    if (!status.isEmpty() && status.charAt(0) != fallback.charAt(0)) {
      String function = retry ? "defer_append" : "bounce_append";
      log = List.of("error: warning: " + function + ": ignoring dsn code \"" + status + "\"");
      status = "";
    }
    status = status.isEmpty() ? fallback : status;
    if (retry) {
      return new Handled(new Outcome("deferred", "none", status, text), log);
    }
    Outcome bounced =
        softBounce
            ? new Outcome("SOFTBOUNCE", "none", "4" + status.substring(1), text)
            : new Outcome("bounced", "none", status, text);
    return new Handled(bounced, log);
  }
}
