package dev.nexthop.dns.zone;

import dev.nexthop.problem.Place;

/**
 * A word of a zone text.
 *
 * @param text as written, quotes included
 * @param line 1-based line
 * @param column 1-based column in UTF-16 units
 */
record ZoneToken(String text, int line, int column) {

  Place place() {
    return new Place(ZoneText.FILE, line, column);
  }

  boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  boolean isQuoted() {
    return text.startsWith("\"");
  }
}
