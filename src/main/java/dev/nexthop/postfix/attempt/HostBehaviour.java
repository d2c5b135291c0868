package dev.nexthop.postfix.attempt;

import java.util.Optional;

/** What a server does when Postfix connects; the names are those of experiment documents. */
public enum HostBehaviour {
  ACCEPT("accept"),
  REFUSE("refuse"),
  TIMEOUT("timeout"),
  NO_ROUTE("noroute"),
  NETWORK_UNREACHABLE("netunreach"),
  GREETING_421("greet4xx"),
  GREETING_450("greet450"),
  GREETING_554("greet5xx"),
  GREETING_CLOSE("greetclose"),
  GREETING_HANG("greethang"),
  GREETING_OWN_NAME("greetname"),
  EHLO_OWN_NAME("ehloname"),
  EHLO_421("ehlo421"),
  EHLO_450("ehlo4xx"),
  EHLO_502("ehlo5xx"),
  HELO_450("helo4xx"),
  HELO_550("helo5xx"),
  MAIL_451("mail4xx"),
  MAIL_550("mail5xx"),
  MAIL_421("mail421"),
  MAIL_CLOSE("mailclose"),
  RCPT_450("rcpt4xx"),
  RCPT_550("rcpt5xx"),
  RCPT_421("rcpt421"),
  RCPT_CLOSE("rcptclose"),
  DATA_451("data4xx"),
  DATA_554("data5xx"),
  END_451("eod4xx"),
  END_554("eod5xx"),
  END_421("eod421"),
  END_CLOSE("eodclose"),
  STARTTLS_454("starttls454"),
  STARTTLS_CLOSE("starttlsclose");

  private static final HostBehaviour[] ALL = values();

  private final String label;

  HostBehaviour(String label) {
    this.label = label;
  }

  /** Name in experiment documents. */
  public String label() {
    return label;
  }

  /** The behaviour of that name. */
  public static Optional<HostBehaviour> of(String label) {
    for (HostBehaviour behaviour : ALL) {
      if (behaviour.label.equals(label)) {
        return Optional.of(behaviour);
      }
    }
    return Optional.empty();
  }
}
