package dev.nexthop.postfix.route;

/**
 * Sender and recipient of the mail.
 *
 * @param sender address; empty for the null sender
 * @param recipient address with a domain
 */
public record Envelope(String sender, String recipient) {}
