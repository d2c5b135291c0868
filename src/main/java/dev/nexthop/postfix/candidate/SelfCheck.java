package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.List;
import java.util.Optional;

/** Finds this machine among the hosts of a destination (smtp_find_self, smtp_truncate_self). */
final class SelfCheck {

  private final SiteLookup.Context context;
  private final Trace trace;

  SelfCheck(SiteLookup.Context context, Trace trace) {
    this.context = context;
    this.trace = trace;
  }

  /**
   * What is left of a destination.
   *
   * @param better addresses that are preferred to this machine; may be empty
   * @param status enhanced status code if none is left
   * @param text why none is left
   * @param endsList whether no later entry is tried
   */
  record Cut(List<Address> better, String status, String text, boolean endsList) {}

  /** What kills the agent when it reads the machine's own addresses (own_inet_addr.c). */
  Optional<String> fatal() {
    return context.interfaces().unresolved().map(missing -> "fatal: " + missing.message());
  }

  /** Whether one of the addresses is this machine's. */
  boolean isAmong(List<Address> addresses) {
    return firstOwn(addresses) >= 0;
  }

  private int firstOwn(List<Address> addresses) {
    for (int i = 0; i < addresses.size(); i++) {
      if (context.interfaces().contains(addresses.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Cuts a list, sorted by preference, at what is as good as this machine.
   *
   * @param name of the destination, for the report
   * @param bestAnswered best preference of the answer, addresses found or not
   * @return empty if this machine is not in the list
   */
  Optional<Cut> cut(String name, List<Address> addresses, int bestAnswered) {
    int own = firstOwn(addresses);
    if (own < 0) {
      return Optional.empty();
    }
    int preference = addresses.get(own).preference();
    trace.add(Rule.SELF_MX, name, Integer.toString(preference));
    int end = 0;
    while (addresses.get(end).preference() != preference) {
      end++;
    }
    boolean ends = endsAsBackup();
    if (end > 0) {
      return Optional.of(new Cut(addresses.subList(0, end), "", "", ends));
    }
    if (bestAnswered != preference) {
      trace.add(Rule.SELF_PRIMARY_MISSING, name);
      return Optional.of(
          new Cut(List.of(), "4.4.4", "unable to find primary relay for " + name, ends));
    }
    trace.add(Rule.SELF_BEST, name);
    return Optional.of(new Cut(List.of(), "5.4.6", loopText(name), true));
  }

  static String loopText(String name) {
    return "mail for " + name + " loops back to myself";
  }

  /** A backup MX host does not use other relays, since 2.2 [HISTORY 20050124]. */
  private boolean endsAsBackup() {
    boolean ends = context.settings().version().atLeast(2, 2);
    if (ends) {
      trace.add(Rule.SELF_ENDS_LIST);
    }
    return ends;
  }
}
