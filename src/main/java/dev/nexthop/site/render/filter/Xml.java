package dev.nexthop.site.render.filter;

/** Text in XML and HTML, as Ruby's {@code encode(xml: :attr)} writes it. */
public final class Xml {
  private Xml() {}

  /** The text, fit for an element or for an attribute's value ({@code xml_escape}). */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&apos;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
