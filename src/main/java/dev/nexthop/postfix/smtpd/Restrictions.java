package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list of restrictions that RCPT TO meets.
 *
 * @param parameter the parameter that holds it
 * @param names as written, in order
 */
record Restrictions(String parameter, List<String> names) {

  /** One of these must be there, or smtpd does not run (smtpd_check.c:rcpt_required). */
  private static final Set<String> REQUIRED =
      Set.of(
          "check_relay_domains",
          "reject_unauth_destination",
          "defer_unauth_destination",
          "reject",
          "defer",
          "defer_if_permit");

  /** Nothing after these is reached. */
  private static final Set<String> FINAL = Set.of("permit", "reject", "defer");

  Restrictions {
    names = List.copyOf(names);
  }

  /** The lists that a release meets at RCPT TO, in order. */
  static List<Restrictions> of(Settings settings) {
    List<Restrictions> lists = new ArrayList<>();
    lists.add(read(settings, "smtpd_recipient_restrictions"));
    if (settings.knows("smtpd_relay_restrictions")) {
      boolean first = settings.yes("smtpd_relay_before_recipient_restrictions");
      lists.add(first ? 0 : 1, read(settings, "smtpd_relay_restrictions"));
    }
    return lists;
  }

  private static Restrictions read(Settings settings, String parameter) {
    List<String> names = new ArrayList<>();
    String before = "";
    for (String word : Words.listWithBraces(settings.text(parameter))) {
      if (!before.equalsIgnoreCase("sleep")) {
        names.add(word);
      }
      before = word;
    }
    return new Restrictions(parameter, names);
  }

  /** Whether something here can refuse mail for other domains. */
  boolean isSafe() {
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (REQUIRED.contains(lower)) {
        return true;
      }
      if (FINAL.contains(lower)) {
        return false;
      }
    }
    return false;
  }
}
