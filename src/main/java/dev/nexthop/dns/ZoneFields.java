package dev.nexthop.dns;

import java.util.List;

/** The words of a record, consumed from left to right. */
final class ZoneFields {
  private final List<ZoneToken> tokens;
  private int next;

  ZoneFields(List<ZoneToken> tokens, int first) {
    this.tokens = tokens;
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

  List<ZoneToken> rest() {
    return tokens.subList(next, tokens.size());
  }
}
