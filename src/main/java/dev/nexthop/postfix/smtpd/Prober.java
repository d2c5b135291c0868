package dev.nexthop.postfix.smtpd;

/** Finds out whether a recipient can be delivered, as verify(8) does with a probe. */
@FunctionalInterface
public interface Prober {

  /** Probes a recipient. */
  Probe probe(String recipient);

  /**
   * What came of a probe.
   *
   * @param status sent, deferred or bounced
   * @param text what the delivery agent said
   * @param seconds until it said so
   */
  record Probe(Status status, String text, double seconds) {

    /** How a probe ends. */
    public enum Status {
      DELIVERABLE,
      DEFERRED,
      UNDELIVERABLE
    }
  }
}
