package dev.nexthop.dns.zone;

/** Sizes of texts. */
public final class Utf8 {
  private Utf8() {}

  /**
   * How many bytes a text has in UTF-8; half a surrogate pair counts as the {@code ?} it becomes.
   */
  public static int length(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        bytes += 4;
        i++;
      } else {
        bytes += c < 0x80 || Character.isSurrogate(c) ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    return bytes;
  }
}
