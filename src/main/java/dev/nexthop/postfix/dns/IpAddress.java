package dev.nexthop.postfix.dns;

import java.util.Optional;

/**
 * A network address.
 *
 * @param text dotted form, or the form in which inet_ntop(3) writes IPv6
 * @param ipv6 its family
 */
public record IpAddress(String text, boolean ipv6) {

  private static final int GROUPS = 8;

  /** Reads an IPv4 or IPv6 address (valid_hostname.c:valid_hostaddr, getaddrinfo numeric). */
  public static Optional<IpAddress> parse(String text) {
    if (text.indexOf(':') >= 0) {
      int[] groups = groups(text);
      return groups.length == 0
          ? Optional.empty()
          : Optional.of(new IpAddress(format(groups), true));
    }
    return isIpv4(text) ? Optional.of(new IpAddress(plain(text), false)) : Optional.empty();
  }

  /** Whether the text is an address of either family. */
  public static boolean isAddress(String text) {
    return text.indexOf(':') >= 0 ? groups(text).length > 0 : isIpv4(text);
  }

  /** Whether the text is an IPv6 address. */
  public static boolean isIpv6(String text) {
    return text.indexOf(':') >= 0 && groups(text).length > 0;
  }

  /** The eight groups of an IPv6 address. */
  static int[] groupsOf(IpAddress address) {
    return groups(address.text);
  }

  /** The address as 4 or 16 octets, highest first. */
  public int[] octets() {
    if (!ipv6) {
      int[] octets = new int[4];
      int index = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '.') {
          index++;
        } else {
          octets[index] = octets[index] * 10 + (c - '0');
        }
      }
      return octets;
    }
    int[] groups = groups(text);
    int[] octets = new int[GROUPS * 2];
    for (int i = 0; i < GROUPS; i++) {
      octets[i * 2] = groups[i] >> 8;
      octets[i * 2 + 1] = groups[i] & 0xff;
    }
    return octets;
  }

  /** The address of 4 or 16 octets. */
  public static IpAddress ofOctets(int[] octets) {
    if (octets.length == 4) {
      return new IpAddress(octets[0] + "." + octets[1] + "." + octets[2] + "." + octets[3], false);
    }
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = octets[i * 2] << 8 | octets[i * 2 + 1];
    }
    return new IpAddress(format(groups), true);
  }

  /** Four octets; the first may be 0 only in 0.0.0.0. */
  private static boolean isIpv4(String text) {
    int octets = 0;
    int value = -1;
    boolean zero = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        octets += value < 0 ? 1 : 0;
        value = Math.max(value, 0) * 10 + (c - '0');
        zero &= c == '0';
        if (value > 255) {
          return false;
        }
      } else if (c == '.' && value >= 0 && i + 1 < text.length()) {
        value = -1;
      } else {
        return false;
      }
    }
    return octets == 4 && (zero || !text.startsWith("0."));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.') {
        plain.append(value).append('.');
        value = 0;
      } else {
        value = value * 10 + (text.charAt(i) - '0');
      }
    }
    return plain.append(value).toString();
  }

  /** The groups of an IPv6 address; empty if it is none. */
  private static int[] groups(String text) {
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int i = 0;
    if (text.startsWith("::")) {
      gap = 0;
      i = 2;
    }
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      if (end < text.length() && text.charAt(end) == '.') {
        count = embedded(text.substring(i), groups, count);
        return finish(groups, count, gap);
      }
      if (end == i || end - i > 4 || count == GROUPS) {
        return new int[0];
      }
      groups[count++] = Integer.parseInt(text.substring(i, end), 16);
      if (end == text.length()) {
        return finish(groups, count, gap);
      }
      if (text.charAt(end) != ':' || end + 1 == text.length()) {
        return new int[0];
      }
      i = end + 1;
      if (text.charAt(i) == ':') {
        if (gap >= 0) {
          return new int[0];
        }
        gap = count;
        i++;
      }
    }
    return finish(groups, count, gap);
  }

  private static int embedded(String ipv4, int[] groups, int count) {
    if (!isIpv4(ipv4) || count > GROUPS - 2) {
      return -1;
    }
    int index = count * 2;
    int value = 0;
    for (int i = 0; i <= ipv4.length(); i++) {
      if (i == ipv4.length() || ipv4.charAt(i) == '.') {
        groups[index / 2] |= index % 2 == 0 ? value << 8 : value;
        index++;
        value = 0;
      } else {
        value = value * 10 + (ipv4.charAt(i) - '0');
      }
    }
    return count + 2;
  }

  private static int[] finish(int[] groups, int count, int gap) {
    if (count < 0 || (gap < 0 ? count != GROUPS : count >= GROUPS)) {
      return new int[0];
    }
    if (gap < 0) {
      return groups;
    }
    int[] whole = new int[GROUPS];
    System.arraycopy(groups, 0, whole, 0, gap);
    System.arraycopy(groups, gap, whole, GROUPS - (count - gap), count - gap);
    return whole;
  }

  /**
   * RFC 5952, as inet_ntop(3) of glibc writes it: the first longest run of zeros is left out, and
   * embedded IPv4 addresses are dotted.
   */
  private static String format(int[] groups) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && groups[i + run] == 0) {
        run++;
      }
      if (run > length) {
        start = i;
        length = run;
      }
    }
    boolean embedded = start == 0 && (length == 6 || (length == 5 && groups[5] == 0xffff));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < (embedded ? 6 : GROUPS); i++) {
      if (i == start) {
        text.append(i == 0 ? "::" : ":");
        i += length - 1;
      } else {
        text.append(Integer.toHexString(groups[i]));
        text.append(i < GROUPS - 1 ? ":" : "");
      }
    }
    if (embedded) {
      text.append(groups[6] >> 8).append('.').append(groups[6] & 255).append('.');
      text.append(groups[7] >> 8).append('.').append(groups[7] & 255);
    }
    return text.toString();
  }
}
