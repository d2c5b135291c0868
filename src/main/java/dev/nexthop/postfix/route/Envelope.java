package dev.nexthop.postfix.route;

/**
 * Sender and recipient of the mail.
 *
 * @param sender address; empty for the null sender
 * @param recipient address with a domain
 * @param original the recipient before virtual aliases were followed
 */
public record Envelope(String sender, String recipient, String original) {

  /** A mail as it is handed to the machine. */
  public Envelope(String sender, String recipient) {
    this(sender, recipient, recipient);
  }

  /** The same mail for the address that its recipient is an alias of. */
  public Envelope readdressed(String address) {
    return new Envelope(sender, address, original);
  }

  /** How the log names the recipient (log_adhoc.c). */
  public String logged() {
    String to = "to=<" + recipient + ">";
    return original.equals(recipient) ? to : to + ", orig_to=<" + original + ">";
  }
}
