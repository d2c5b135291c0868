package dev.nexthop.postfix.smtpd;

import java.util.Locale;
import java.util.Set;

/** Restrictions of postconf(5) that this model passes over: a table of data. */
final class KnownRestrictions {
  private static final Set<String> NAMES =
      Set.of(
          "defer_if_permit",
          "defer_if_reject",
          "permit_inet_interfaces",
          "permit_mx_backup",
          "permit_naked_ip_address",
          "permit_tls_all_clientcerts",
          "permit_tls_clientcerts",
          "permit_dnswl_client",
          "permit_rhswl_client",
          "permit_sasl_authenticated",
          "reject_authenticated_sender_login_mismatch",
          "reject_invalid_helo_hostname",
          "reject_invalid_hostname",
          "reject_known_sender_login_mismatch",
          "reject_multi_recipient_bounce",
          "reject_non_fqdn_helo_hostname",
          "reject_non_fqdn_hostname",
          "reject_non_fqdn_recipient",
          "reject_non_fqdn_sender",
          "reject_plaintext_session",
          "reject_rbl_client",
          "reject_rhsbl_client",
          "reject_rhsbl_helo",
          "reject_rhsbl_recipient",
          "reject_rhsbl_reverse_client",
          "reject_rhsbl_sender",
          "reject_sender_login_mismatch",
          "reject_unauth_pipelining",
          "reject_unauthenticated_sender_login_mismatch",
          "reject_unknown_address",
          "reject_unknown_client",
          "reject_unknown_client_hostname",
          "reject_unknown_forward_client_hostname",
          "reject_unknown_helo_hostname",
          "reject_unknown_hostname",
          "reject_unknown_recipient_domain",
          "reject_unknown_reverse_client_hostname",
          "reject_unknown_sender_domain",
          "reject_unlisted_recipient",
          "reject_unlisted_sender",
          "reject_unverified_sender",
          "sleep",
          "warn_if_reject");

  private KnownRestrictions() {}

  /** {@code check_*} restrictions and their tables ({@code hash:/etc/postfix/access}) count too. */
  static boolean contains(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower)
        || lower.startsWith("check_")
        || lower.indexOf(':') >= 0
        || lower.indexOf('.') >= 0;
  }
}
