package dev.nexthop.liquid.value;

import dev.nexthop.liquid.error.LiquidException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** CGI.escape and CGI.unescape: percent signs, and plus for a space. */
public final class PercentEncoding {
  private static final String UNRESERVED = "-_.~";

  private PercentEncoding() {}

  /** The text as a part of a query. */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c == ' ') {
        encoded.append('+');
      } else if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  /** The text that a part of a query stands for; an error if that is not UTF-8. */
  public static String decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      if (value >= 0) {
        decoded.write(value);
        i += 2;
      } else {
        decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(decoded.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw LiquidException.argument("invalid byte sequence in UTF-8").because(e);
    }
  }

  private static int hex(byte high, byte low) {
    int a = Character.digit((char) high, 16);
    int b = Character.digit((char) low, 16);
    return a < 0 || b < 0 ? -1 : a * 16 + b;
  }
}
