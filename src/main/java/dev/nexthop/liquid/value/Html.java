package dev.nexthop.liquid.value;

import org.jspecify.annotations.Nullable;

/** Escapes for HTML, and takes it out. */
public final class Html {
  private Html() {}

  /** CGI.escapeHTML. */
  public static String escape(String text) {
    @Nullable StringBuilder escaped = null;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>' || c < '"') { // most letters, and spaces
        continue;
      }
      String entity = entity(c);
      if (!entity.isEmpty()) {
        escaped = escaped == null ? new StringBuilder(text.length() + 16) : escaped;
        escaped.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    return escaped == null ? text : escaped.append(text, from, text.length()).toString();
  }

  /** As {@link #escape}, but leaves an ampersand that begins an entity. */
  public static String escapeOnce(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String entity = c == '&' && isEntity(text, i + 1) ? "" : entity(c);
      if (entity.isEmpty()) {
        escaped.append(c);
      } else {
        escaped.append(entity);
      }
    }
    return escaped.toString();
  }

  /** Without scripts, styles, comments and tags. */
  public static String strip(String text) {
    return withoutTags(withoutBlocks(text));
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }

  /** {@code ([a-zA-Z]+|(#\d+));}. */
  private static boolean isEntity(String text, int from) {
    boolean numeric = from < text.length() && text.charAt(from) == '#';
    int start = numeric ? from + 1 : from;
    int i = start;
    while (i < text.length() && isEntityPart(text.charAt(i), numeric)) {
      i++;
    }
    return i > start && i < text.length() && text.charAt(i) == ';';
  }

  private static boolean isEntityPart(char c, boolean numeric) {
    return numeric ? c >= '0' && c <= '9' : (c | ' ') >= 'a' && (c | ' ') <= 'z' && c < 0x80;
  }

  private static String withoutBlocks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    String[][] blocks = {{"<script", "</script>"}, {"<!--", "-->"}, {"<style", "</style>"}};
    int from = 0;
    int i = text.indexOf('<');
    while (i >= 0) {
      int end = -1;
      for (String[] block : blocks) {
        if (end < 0 && !block[1].isEmpty() && text.startsWith(block[0], i)) {
          int close = text.indexOf(block[1], i + block[0].length());
          end = close < 0 ? -1 : close + block[1].length();
          // Not closed here is closed nowhere after: never look for it again.
          block[1] = close < 0 ? "" : block[1];
        }
      }
      if (end > 0) {
        kept.append(text, from, i);
        from = end;
      }
      i = text.indexOf('<', Math.max(end, i + 1));
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static String withoutTags(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    int open = text.indexOf('<');
    while (open >= 0) {
      int close = text.indexOf('>', open);
      if (close < 0) {
        break;
      }
      kept.append(text, from, open);
      from = close + 1;
      open = text.indexOf('<', from);
    }
    return kept.append(text, from, text.length()).toString();
  }
}
