package dev.nexthop.postfix.smtpd;

import java.util.Optional;

/**
 * What one restriction says: permit, refuse, or nothing.
 *
 * @param permits whether the list ends well
 * @param verdict a refusal
 */
record Decision(boolean permits, Optional<Verdict> verdict) {
  static final Decision PERMIT = new Decision(true, Optional.empty());
  static final Decision DUNNO = new Decision(false, Optional.empty());

  static Decision of(Optional<Verdict> verdict) {
    return new Decision(false, verdict);
  }
}
