package dev.nexthop.http.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param first offset of its first byte
 * @param last offset of its last byte; smaller than {@code first} if nothing of the file is in it
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Reads a Range header. Several ranges, and what is no range, are ignored as the RFC allows.
   *
   * @param length bytes of the file
   */
  static Optional<ByteRange> parse(String header, long length) {
    Matcher range = ONE.matcher(header.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long suffix = Long.parseLong(range.group(2));
      return Optional.of(
          new ByteRange(Math.max(0, length - suffix), suffix == 0 ? -1 : length - 1));
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
    if (last < first && !range.group(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        first >= length ? new ByteRange(0, -1) : new ByteRange(first, Math.min(last, length - 1)));
  }

  boolean isEmpty() {
    return last < first;
  }

  long length() {
    return last - first + 1;
  }
}
