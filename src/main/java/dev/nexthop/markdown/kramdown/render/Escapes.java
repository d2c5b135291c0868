package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.kramdown.html.Entities;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import java.util.Map;

/** Writes text so that it is text in HTML. */
public final class Escapes {
  private Escapes() {}

  /** Escapes every ampersand and angle bracket. */
  public static void code(String text, StringBuilder out) {
    escape(text, out, false, false);
  }

  /** Escapes angle brackets and ampersands that begin no reference. */
  static void text(String text, StringBuilder out) {
    escape(text, out, true, false);
  }

  /** Escapes angle brackets, double quotes and ampersands that begin no reference. */
  public static void attribute(String text, StringBuilder out) {
    escape(text, out, true, true);
  }

  private static void escape(String text, StringBuilder out, boolean references, boolean quotes) {
    int length = text.length();
    int start = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > '>' || c < '"') { // most letters, and spaces
        continue;
      }
      String escape = escape(text, i, c, references, quotes);
      if (!escape.isEmpty()) {
        out.append(text, start, i).append(escape);
        start = i + 1;
      }
    }
    out.append(text, start, length);
  }

  private static String escape(String text, int at, char c, boolean references, boolean quotes) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> quotes ? "&quot;" : "";
      case '&' -> references && Entities.end(text, at, text.length()) >= 0 ? "" : "&amp;";
      default -> "";
    };
  }

  /** Writes attributes with a space before each; an empty id is left out. */
  static void attributes(Attributes attributes, StringBuilder out) {
    for (Map.Entry<String, String> attribute : attributes.values().entrySet()) {
      String name = attribute.getKey();
      if (name.equals("id") && AsciiSpace.isBlank(attribute.getValue())) {
        continue;
      }
      out.append(' ').append(name).append("=\"");
      attribute(attribute.getValue(), out);
      out.append('"');
    }
  }
}
