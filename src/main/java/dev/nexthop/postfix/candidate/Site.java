package dev.nexthop.postfix.candidate;

import java.util.List;

/** What the lookups of one nexthop entry give. */
public sealed interface Site {

  /** What Postfix logs while it looks up, without program name. */
  List<String> log();

  /** Whether this machine is an MX host, or mail loops: no later entry is tried. */
  boolean endsList();

  /**
   * Addresses to try.
   *
   * @param plan the addresses and their order
   */
  record Found(AddressPlan plan, List<String> log, boolean endsList) implements Site {
    public Found {
      log = List.copyOf(log);
    }
  }

  /**
   * No address.
   *
   * @param status enhanced status code; empty if nothing was recorded
   * @param text why
   */
  record Missing(String status, String text, List<String> log, boolean endsList) implements Site {
    public Missing {
      log = List.copyOf(log);
    }

    /** Whether the reason is that mail would come back to this machine. */
    public boolean isLoop() {
      return status.endsWith(".4.6");
    }
  }
}
