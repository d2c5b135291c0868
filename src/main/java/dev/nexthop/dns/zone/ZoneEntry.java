package dev.nexthop.dns.zone;

import java.util.List;

/**
 * A logical line of a zone text: parentheses joined, comments gone.
 *
 * @param sameOwner whether the line began with a blank, so that the owner is that of the line above
 * @param tokens its words; at least one
 */
record ZoneEntry(boolean sameOwner, List<ZoneToken> tokens) {

  ZoneEntry {
    tokens = List.copyOf(tokens);
  }

  ZoneToken first() {
    return tokens.get(0);
  }
}
