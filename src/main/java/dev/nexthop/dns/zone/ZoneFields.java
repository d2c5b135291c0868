package dev.nexthop.dns.zone;

import java.util.List;
import java.util.Optional;

/** The words of a record, consumed from left to right. */
final class ZoneFields {
  private final List<ZoneToken> tokens;
  private final int first;
  private int next;

  ZoneFields(List<ZoneToken> tokens, int first) {
    this.tokens = tokens;
    this.first = first;
    this.next = first;
  }

  boolean more() {
    return next < tokens.size();
  }

  ZoneToken peek() {
    return tokens.get(next);
  }

  ZoneToken next() {
    return tokens.get(next++);
  }

  /** The word that was consumed last. */
  Optional<ZoneToken> last() {
    return next == first ? Optional.empty() : Optional.of(tokens.get(next - 1));
  }

  /** The words that are left, as fields of their own. */
  ZoneFields behind() {
    return new ZoneFields(tokens, next);
  }

  List<ZoneToken> rest() {
    return tokens.subList(next, tokens.size());
  }
}
