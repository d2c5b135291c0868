package dev.nexthop.markdown.kramdown.options;

import java.util.Locale;

/** Ids of reference links. */
public final class LinkIds {
  private LinkIds() {}

  /** White space in one piece, small letters. */
  public static String normalize(CharSequence id) {
    return normalize(id, 0, id.length(), Integer.MAX_VALUE);
  }

  /** The same for part of a text; ends early when more than {@code longest} units are there. */
  public static String normalize(CharSequence text, int from, int to, int longest) {
    StringBuilder id = new StringBuilder(Math.min(to - from, 64));
    boolean space = false;
    for (int i = from; i < to && id.length() <= longest; i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
      if (!blank || !space) {
        id.append(blank ? ' ' : c);
      }
      space = blank;
    }
    return id.toString().toLowerCase(Locale.ROOT);
  }
}
