package dev.nexthop.postfix.candidate;

import java.util.List;

/** What the lookups of one nexthop entry give. */
public sealed interface Site {

  /** What Postfix logs while it looks up, without program name. */
  List<String> log();

  /** Whether this machine is an MX host, or mail loops: no later entry is tried. */
  boolean endsList();

  /**
   * What a failed lookup leaves to be reported.
   *
   * @param status enhanced status code; empty if nothing failed
   * @param text why
   */
  record Reason(String status, String text) {}

  /**
   * Addresses to try.
   *
   * @param plan the addresses and their order
   * @param left why other hosts have none, which is reported if no address is even tried
   */
  record Found(AddressPlan plan, Reason left, List<String> log, boolean endsList) implements Site {
    public Found {
      log = List.copyOf(log);
    }
  }

  /**
   * The delivery agent dies while it looks up.
   *
   * @param message what it logs
   */
  record Fatal(String message, List<String> log) implements Site {
    public Fatal {
      log = List.copyOf(log);
    }

    @Override
    public boolean endsList() {
      return true;
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
