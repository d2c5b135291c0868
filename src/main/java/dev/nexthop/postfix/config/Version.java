package dev.nexthop.postfix.config;

import java.util.Optional;

/**
 * A Postfix release. A release without a patch level, such as 3.7, stands for the last of its
 * series.
 *
 * @param major 1 to 3
 * @param minor the series within it
 * @param patch patch level; {@link #LAST_OF_SERIES} if not named
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  /** Patch level of a version that names only its series. */
  public static final int LAST_OF_SERIES = 999;

  /** The version of experiments that do not name one. */
  public static final Version DEFAULT = new Version(3, 7, LAST_OF_SERIES);

  private static final Version OLDEST = new Version(1, 1, 0);
  private static final Version NEWEST = new Version(3, 11, LAST_OF_SERIES);

  /** A series, meaning its last release. */
  public static Version of(int major, int minor) {
    return new Version(major, minor, LAST_OF_SERIES);
  }

  /** The first release of a series: what "since 3.5" means. */
  public static Version since(int major, int minor) {
    return new Version(major, minor, 0);
  }

  /**
   * Reads {@code 3.7} or {@code 3.7.11}.
   *
   * @return empty if the text is no version from 1.1 to 3.11
   */
  public static Optional<Version> parse(String text) {
    int[] parts = {0, 0, LAST_OF_SERIES};
    int part = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && digits < 3) {
        parts[part] = (digits == 0 ? 0 : parts[part] * 10) + (c - '0');
        digits++;
      } else if (c == '.' && digits > 0 && part < 2) {
        part++;
        digits = 0;
      } else {
        return Optional.empty();
      }
    }
    if (part == 0 || digits == 0) {
      return Optional.empty();
    }
    Version version = new Version(parts[0], parts[1], parts[2]);
    return version.compareTo(OLDEST) < 0 || version.compareTo(NEWEST) > 0
        ? Optional.empty()
        : Optional.of(version);
  }

  /** Whether this release is that one or a later one. */
  public boolean atLeast(Version other) {
    return compareTo(other) >= 0;
  }

  /** Whether this release is that series, or a later one. */
  public boolean atLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }

  @Override
  public int compareTo(Version other) {
    if (major != other.major) {
      return Integer.compare(major, other.major);
    }
    return minor != other.minor
        ? Integer.compare(minor, other.minor)
        : Integer.compare(patch, other.patch);
  }

  /** As written: {@code 3.7} or {@code 3.7.11}. */
  @Override
  public String toString() {
    String series = major + "." + minor;
    return patch == LAST_OF_SERIES ? series : series + "." + patch;
  }
}
