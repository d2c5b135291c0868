package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.dns.IpAddress;

/**
 * A client at RCPT TO.
 *
 * @param client its address
 * @param login the name that it has authenticated as; empty if it has not
 * @param sender from MAIL FROM; empty for the null sender
 * @param recipient from RCPT TO
 */
public record Request(IpAddress client, String login, String sender, String recipient) {

  /** The recipient without a source route: {@code @a,@b:user@domain} is mail for user@domain. */
  String mailbox() {
    return recipient.startsWith("@") && recipient.indexOf(':') > 0
        ? recipient.substring(recipient.indexOf(':') + 1)
        : recipient;
  }
}
