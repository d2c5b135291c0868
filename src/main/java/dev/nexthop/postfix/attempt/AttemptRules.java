package dev.nexthop.postfix.attempt;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Version;
import java.util.List;

/**
 * How the delivery agent tries addresses.
 *
 * @param version which Postfix
 * @param smtp whether it is the SMTP client; otherwise it is the LMTP client
 * @param limits how many addresses it tries
 * @param talk how it talks to servers
 * @param waits how long it waits
 */
public record AttemptRules(Version version, boolean smtp, Limits limits, Talk talk, Waits waits) {

  /**
   * How many addresses of an entry are tried; 0 for no limit.
   *
   * @param addresses failed ones included
   * @param sessions that got past the handshake
   */
  public record Limits(int addresses, int sessions) {}

  /**
   * How it talks to servers.
   *
   * @param softBounce whether a refusal for good counts as temporary
   * @param skipGreeting whether a refusing greeting leads to the next host
   * @param ehlo whether EHLO is sent
   * @param tls how much TLS is asked for
   * @param myhostname the machine's name
   */
  public record Talk(
      boolean softBounce, SkipGreeting skipGreeting, boolean ehlo, Tls tls, String myhostname) {}

  /**
   * Whether a refusing greeting leads to the next host.
   *
   * @param on4xx a temporary one (before 2.1 a parameter)
   * @param on5xx a final one
   */
  public record SkipGreeting(boolean on4xx, boolean on5xx) {}

  /** How much TLS is asked for. */
  public enum Tls {
    NONE,
    MAY,
    /** Like MAY, and logged: dane without DNSSEC lookups. */
    DANE_WITHOUT_DNSSEC,
    ENCRYPT,
    /** TLS from the first byte on. */
    WRAPPED,
    /** smtp_tls_wrappermode without the security level that it needs. */
    WRAPPED_WITHOUT_LEVEL
  }

  /**
   * Time limits in seconds.
   *
   * @param connect for a connection
   * @param helo for the greeting and the reply to EHLO
   */
  public record Waits(int connect, int helo) {}

  /** How long Linux tries to connect (tcp_syn_retries = 6). */
  private static final int SYSTEM_CONNECT_TIMEOUT = 127;

  /** The rules of the SMTP or LMTP client. */
  public static AttemptRules of(Settings settings, boolean smtp) {
    String prefix = smtp ? "smtp_" : "lmtp_";
    int connect = settings.seconds(prefix + "connect_timeout");
    return new AttemptRules(
        settings.version(),
        smtp,
        new Limits(
            settings.number(prefix + "mx_address_limit"),
            settings.number(prefix + "mx_session_limit")),
        talk(settings, prefix, smtp),
        new Waits(
            connect == 0 ? SYSTEM_CONNECT_TIMEOUT : connect,
            settings.seconds(smtp ? "smtp_helo_timeout" : "lmtp_lhlo_timeout")));
  }

  private static Talk talk(Settings settings, String prefix, boolean smtp) {
    boolean always4xx = settings.version().atLeast(2, 1);
    return new Talk(
        settings.yes("soft_bounce"),
        new SkipGreeting(
            always4xx || settings.yes("smtp_skip_4xx_greeting"),
            settings.yes(prefix + "skip_5xx_greeting")),
        !smtp || !settings.yes("smtp_never_send_ehlo"),
        tls(settings, prefix),
        settings.text("myhostname"));
  }

  private static Tls tls(Settings settings, String prefix) {
    Tls level = level(settings, prefix);
    if (settings.yes(prefix + "tls_wrappermode")) {
      return level == Tls.ENCRYPT ? Tls.WRAPPED : Tls.WRAPPED_WITHOUT_LEVEL;
    }
    return level;
  }

  private static Tls level(Settings settings, String prefix) {
    return switch (settings.text(prefix + "tls_security_level")) {
      case "" -> legacyLevel(settings, prefix);
      case "none" -> Tls.NONE;
      case "may" -> Tls.MAY;
      // Without validated answers, dane is no more than opportunistic TLS.
      case "dane" ->
          settings.text(prefix + "dns_support_level").equals("dnssec")
              ? Tls.MAY
              : Tls.DANE_WITHOUT_DNSSEC;
      default -> Tls.ENCRYPT;
    };
  }

  private static Tls legacyLevel(Settings settings, String prefix) {
    if (settings.yes(prefix + "enforce_tls")) {
      return Tls.ENCRYPT;
    }
    return settings.yes(prefix + "use_tls") ? Tls.MAY : Tls.NONE;
  }

  /** Before 2.1 no other host is tried once a server has answered [HISTORY 20031223]. */
  boolean endsWithFirstAnswer() {
    return !version.atLeast(2, 1);
  }

  /** Before 2.3 failed handshakes count as sessions. */
  boolean countsHandshakes() {
    return !version.atLeast(2, 3);
  }

  /** What the agent says of a port that is meant for TLS from the first byte on. */
  List<String> portRemarks(int port) {
    boolean wrapped = talk.tls() == Tls.WRAPPED || talk.tls() == Tls.WRAPPED_WITHOUT_LEVEL;
    if (port != 465 || wrapped || !version.atLeast(2, 6)) {
      return List.of();
    }
    if (!version.atLeast(3, 0)) {
      return List.of(
          "CLIENT wrappermode (port smtps/465) is unimplemented",
          "instead, send to (port submission/587) with STARTTLS");
    }
    String prefix = smtp ? "smtp" : "lmtp";
    return List.of(
        "SMTPS wrappermode (TCP port 465) requires setting \""
            + prefix
            + "_tls_wrappermode = yes\", and \""
            + prefix
            + "_tls_security_level = encrypt\" (or stronger)");
  }
}
