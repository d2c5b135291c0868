package dev.nexthop.site.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;

/** Character sets by the names that Ruby knows. */
final class Charsets {
  private Charsets() {}

  /** The character set; UTF-8 if the name is unknown. */
  static Charset of(String name) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
