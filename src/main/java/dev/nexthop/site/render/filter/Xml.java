package dev.nexthop.site.render.filter;

/** Text in XML and HTML, as Ruby's {@code encode(xml: :attr)} writes it. */
public final class Xml {
  private Xml() {}

  /** The text, fit for an element or for an attribute's value ({@code xml_escape}). */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8 + 16);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>' || c < '"') { // most letters, and spaces
        continue;
      }
      String entity = entity(c);
      if (!entity.isEmpty()) {
        escaped.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    return escaped.append(text, from, text.length()).toString();
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&apos;";
      default -> "";
    };
  }
}
