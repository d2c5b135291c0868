package dev.nexthop.dns.zone;

/** Says why a text is no domain name. */
final class BadNameException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason without a final dot
   */
  BadNameException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
