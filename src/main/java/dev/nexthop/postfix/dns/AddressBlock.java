package dev.nexthop.postfix.dns;

import java.util.Optional;

/**
 * A network block such as {@code 192.168.0.0/24} (cidr_match.c).
 *
 * @param address its first address
 * @param bits length of the prefix
 */
public record AddressBlock(IpAddress address, int bits) {

  /** A pattern that Postfix does not accept. */
  public static final class BadPattern extends Exception {
    private static final long serialVersionUID = 1L;

    public BadPattern(String message) {
      super(message);
    }
  }

  /** Reads an address or a block; empty if the text is neither, such as a host name. */
  public static Optional<AddressBlock> parse(String pattern) throws BadPattern {
    boolean whole = pattern.startsWith("[") && pattern.endsWith("]");
    String bare = whole ? pattern.substring(1, pattern.length() - 1) : pattern;
    int slash = bare.lastIndexOf('/');
    String host = slash < 0 ? bare : bare.substring(0, slash);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    Optional<IpAddress> address = IpAddress.parse(host);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int longest = address.get().ipv6() ? 128 : 32;
    if (slash < 0) {
      return Optional.of(new AddressBlock(address.get(), longest));
    }
    int bits = length(bare.substring(slash + 1));
    if (bits < 0 || bits > longest) {
      throw new BadPattern("bad net/mask pattern: \"" + pattern + "\"");
    }
    AddressBlock block = new AddressBlock(address.get(), bits);
    String first = block.first();
    if (!first.equals(address.get().text())) {
      throw new BadPattern(
          "non-null host address bits in \""
              + pattern
              + "\", perhaps you should use \""
              + first
              + "/"
              + bits
              + "\" instead");
    }
    return Optional.of(block);
  }

  /**
   * The network of an interface such as {@code 192.168.0.1/24}; empty if the text is no address.
   */
  public static Optional<AddressBlock> ofInterface(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int longest = address.get().ipv6() ? 128 : 32;
    int bits = slash < 0 ? longest : length(text.substring(slash + 1));
    return Optional.of(around(address.get(), bits < 0 ? longest : Math.min(longest, bits)));
  }

  /** A block of any address, its host bits ignored. */
  public static AddressBlock around(IpAddress address, int bits) {
    AddressBlock block = new AddressBlock(address, bits);
    return new AddressBlock(IpAddress.parse(block.first()).orElse(address), bits);
  }

  /** Whether an address lies in the block. */
  public boolean contains(IpAddress other) {
    return other.ipv6() == address.ipv6() && around(other, bits).address.equals(address);
  }

  /** As main.cf has it. */
  public String text() {
    return (address.ipv6() ? "[" + address.text() + "]" : address.text()) + "/" + bits;
  }

  private String first() {
    int[] octets = address.octets();
    for (int i = 0; i < octets.length; i++) {
      int keep = Math.max(0, Math.min(8, bits - i * 8));
      octets[i] &= 0xff << (8 - keep) & 0xff;
    }
    return IpAddress.ofOctets(octets).text();
  }

  private static int length(String digits) {
    if (digits.isEmpty() || digits.length() > 3) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
