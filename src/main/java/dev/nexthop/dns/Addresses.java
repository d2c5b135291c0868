package dev.nexthop.dns;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.xbill.DNS.Address;

/** IP addresses in the form in which Postfix logs them. */
public final class Addresses {
  private static final int GROUPS = 8;

  private Addresses() {}

  /** The canonical form of an address; empty if the text is no address. */
  public static Optional<String> canonical(String text) {
    byte[] bytes = Address.toByteArray(text, Address.IPv4);
    if (bytes == null) {
      bytes = text.contains(":") ? Address.toByteArray(text, Address.IPv6) : null;
    }
    return bytes == null ? Optional.empty() : Optional.of(text(bytes));
  }

  /** Dotted form of 4 bytes, or the shortest form (RFC 5952) of 16. */
  static String text(byte[] bytes) {
    if (bytes.length == 4) {
      return (bytes[0] & 255)
          + "."
          + (bytes[1] & 255)
          + "."
          + (bytes[2] & 255)
          + "."
          + (bytes[3] & 255);
    }
    int[] groups = new int[GROUPS];
    Arrays.setAll(groups, i -> ((bytes[2 * i] & 255) << 8) | (bytes[2 * i + 1] & 255));
    if (isMappedIpv4(groups)) {
      return "::ffff:" + text(Arrays.copyOfRange(bytes, 12, 16));
    }
    return shortest(groups);
  }

  private static boolean isMappedIpv4(int[] groups) {
    return Arrays.stream(groups, 0, 5).allMatch(group -> group == 0) && groups[5] == 0xffff;
  }

  private static String shortest(int[] groups) {
    int bestStart = -1;
    int bestLength = 1;
    for (int start = 0; start < GROUPS; start++) {
      int end = start;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - start > bestLength) {
        bestStart = start;
        bestLength = end - start;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == bestStart) {
        text.append("::");
        i += bestLength - 1;
      } else {
        boolean colon = !text.isEmpty() && text.charAt(text.length() - 1) != ':';
        text.append(colon ? ":" : "")
            .append(HexFormat.of().toHexDigits(groups[i]).replaceFirst("^0+(?=.)", ""));
      }
    }
    return text.toString();
  }
}
