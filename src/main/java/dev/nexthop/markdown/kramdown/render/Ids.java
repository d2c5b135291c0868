package dev.nexthop.markdown.kramdown.render;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Ids of headers and terms as kramdown makes them. */
final class Ids {
  private final Map<String, Integer> used = new HashMap<>();
  private final String prefix;
  private final boolean transliterated;

  Ids(String prefix, boolean transliterated) {
    this.prefix = prefix;
    this.transliterated = transliterated;
  }

  /** An id that no other header has been given. */
  String unique(String text) {
    String plain = transliterated ? transliterate(text) : text;
    String id = basic(plain);
    id = id.isEmpty() ? "section" : id;
    Integer count = used.get(id);
    used.put(id, count == null ? 0 : count + 1);
    return prefix + (count == null ? id : id + "-" + (count + 1));
  }

  /** Letters, digits, hyphens from the first letter on. */
  static String basic(String text) {
    StringBuilder id = new StringBuilder(text.length());
    boolean started = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == '\n') {
        started = false;
      }
      started |= letter;
      if (started && (letter || (c >= '0' && c <= '9') || c == ' ' || c == '-')) {
        id.append(c == ' ' ? '-' : c);
      }
    }
    return id.toString().toLowerCase(Locale.ROOT);
  }

  /** Latin letters without their marks. */
  private static String transliterate(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case 'ß' -> plain.append("ss");
        case 'æ', 'Æ' -> plain.append("ae");
        case 'œ', 'Œ' -> plain.append("oe");
        case 'ø', 'Ø' -> plain.append('o');
        case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
        case 'ł', 'Ł' -> plain.append('l');
        case 'þ', 'Þ' -> plain.append("th");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
