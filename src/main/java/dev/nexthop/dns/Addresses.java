package dev.nexthop.dns;

import dev.nexthop.postfix.dns.IpAddress;

/** IP addresses in the form in which Postfix logs them. */
final class Addresses {
  private Addresses() {}

  /** Dotted form of 4 bytes, or the shortest form (RFC 5952) of 16. */
  static String text(byte[] bytes) {
    int[] octets = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      octets[i] = bytes[i] & 255;
    }
    return IpAddress.ofOctets(octets).text();
  }
}
