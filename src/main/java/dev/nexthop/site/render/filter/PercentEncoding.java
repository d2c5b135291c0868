package dev.nexthop.site.render.filter;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;

/** Percent-encoding of the parts of a URI as the gem addressable does it ({@code uri.rb}). */
final class PercentEncoding {
  private static final String UNRESERVED_CHARACTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
  private static final String SUB_DELIMITERS = "!$&'()*+,;=";
  private static final String HEX = "0123456789ABCDEF";

  static final PercentEncoding ANY =
      new PercentEncoding(UNRESERVED_CHARACTERS + SUB_DELIMITERS + ":/?#[]@", false);
  static final PercentEncoding UNRESERVED = new PercentEncoding(UNRESERVED_CHARACTERS, false);
  static final PercentEncoding SEGMENT =
      new PercentEncoding(UNRESERVED_CHARACTERS + SUB_DELIMITERS + ":@", false);
  static final PercentEncoding HOST =
      new PercentEncoding(UNRESERVED_CHARACTERS + SUB_DELIMITERS + "[:]", false);
  static final PercentEncoding FRAGMENT =
      new PercentEncoding(UNRESERVED_CHARACTERS + SUB_DELIMITERS + ":@/?", false);

  /** A parameter of a query: an encoded plus stays encoded because a bare one means a space. */
  static final PercentEncoding QUERY =
      new PercentEncoding(UNRESERVED_CHARACTERS + "!$'()*+,=:@/?", true);

  private final BitSet kept = new BitSet(128);
  private final boolean keepsEncodedPlus;

  private PercentEncoding(String keptCharacters, boolean keepsEncodedPlus) {
    keptCharacters.chars().forEach(kept::set);
    this.keepsEncodedPlus = keepsEncodedPlus;
  }

  /**
   * The text with everything decoded, brought into Unicode's form NFKC and encoded again ({@code
   * normalize_component}).
   */
  String normalize(String text) {
    if (text.chars().allMatch(kept::get)) {
      return text;
    }
    byte[] decoded = decode(text, keepsEncodedPlus);
    try {
      String characters =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded)).toString();
      String normal = Normalizer.normalize(characters, Normalizer.Form.NFKC);
      return encode(normal.getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException notUtf8) {
      return ANY.encode(decoded);
    }
  }

  private String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      int octet = bytes[i] & 0xff;
      if (octet < 128 && (kept.get(octet) || (keepsEncodedPlus && isEncodedPlus(bytes, i)))) {
        text.append((char) octet);
      } else {
        text.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
      }
    }
    return keepsEncodedPlus ? text.toString().replace("%2b", "%2B") : text.toString();
  }

  private static boolean isEncodedPlus(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && bytes[at] == '%'
        && bytes[at + 1] == '2'
        && (bytes[at + 2] == 'B' || bytes[at + 2] == 'b');
  }

  /** The text with all that is percent-encoded decoded. */
  static String decode(String text) {
    return new String(decode(text, false), StandardCharsets.UTF_8);
  }

  private static byte[] decode(String text, boolean keepPlus) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] == '%' ? hexPair(bytes, i + 1) : -1;
      if (value < 0 || (keepPlus && value == '+')) {
        decoded.write(bytes[i]);
      } else {
        decoded.write(value);
        i += 2;
      }
    }
    return decoded.toByteArray();
  }

  private static int hexPair(byte[] bytes, int at) {
    if (at + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
