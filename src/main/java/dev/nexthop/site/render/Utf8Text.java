package dev.nexthop.site.render;

import java.nio.charset.StandardCharsets;

/**
 * A text as UTF-8: a page takes little more than half of the memory that it takes as a string, in
 * which one quotation mark or Japanese character makes each character two bytes.
 */
public final class Utf8Text {
  /** No text. */
  public static final Utf8Text EMPTY = new Utf8Text(new byte[0]);

  private final byte[] octets;

  private Utf8Text(byte[] octets) {
    this.octets = octets;
  }

  /** That text. */
  public static Utf8Text of(String text) {
    return text.isEmpty() ? EMPTY : new Utf8Text(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The octets themselves, which nobody may change. */
  public byte[] octets() {
    return octets;
  }

  @Override
  public String toString() {
    return new String(octets, StandardCharsets.UTF_8);
  }
}
