package dev.nexthop.site.generate.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes nodes as {@code htmlNodeDumpFormatOutput} in libxml2's {@code HTMLtree.c}. */
final class HtmlPrinter {
  private static final Set<String> ADDRESSES = Set.of("href", "action", "src");
  private static final String PLAIN_IN_ADDRESSES = "-_.!~*'()#$%&+,/:;<=>?@[\\]^`{|}";

  private final StringBuilder out = new StringBuilder();

  private HtmlPrinter() {}

  /** Nodes without a parent, for which there are no line breaks. */
  static String printed(List<HtmlNode> nodes) {
    HtmlPrinter printer = new HtmlPrinter();
    nodes.forEach(printer::node);
    return printer.out.toString();
  }

  private void node(HtmlNode node) {
    if (node instanceof HtmlNode.Text text) {
      out.append(escaped(text.text()));
    } else if (node instanceof HtmlNode.Raw raw) {
      out.append(raw.text());
    } else if (node instanceof HtmlNode.Element element) {
      element(element);
    }
  }

  private void element(HtmlNode.Element element) {
    out.append('<').append(element.name());
    element.attributes().forEach((name, value) -> attribute(element.name(), name, value));
    out.append('>');
    if (HtmlElements.isVoid(element.name())) {
      return;
    }
    List<HtmlNode> children = element.children();
    if (children.isEmpty() && !HtmlElements.hasEndTag(element.name())) {
      return;
    }
    boolean breaks =
        HtmlElements.isBlock(element.name())
            && !element.name().startsWith("p")
            && children.size() > 1;
    if (breaks && !(children.get(0) instanceof HtmlNode.Text)) {
      out.append('\n');
    }
    for (int i = 0; i < children.size(); i++) {
      node(children.get(i));
      if (i + 1 < children.size()
          && children.get(i) instanceof HtmlNode.Element child
          && HtmlElements.isBlock(child.name())
          && !(children.get(i + 1) instanceof HtmlNode.Text)
          && !element.name().startsWith("p")) {
        out.append('\n');
      }
    }
    if (breaks && !(children.get(children.size() - 1) instanceof HtmlNode.Text)) {
      out.append('\n');
    }
    out.append("</").append(element.name()).append('>');
  }

  private void attribute(String element, String name, Optional<String> value) {
    out.append(' ').append(name);
    if (value.isEmpty() || HtmlElements.isBoolean(name)) {
      return;
    }
    boolean isAddress = ADDRESSES.contains(name) || (name.equals("name") && element.equals("a"));
    String escaped = inAttribute(value.get());
    String text = isAddress ? address(escaped.replaceFirst("^[ \\t\\r\\n]+", "")) : escaped;
    if (text.contains("\"") && !text.contains("'")) {
      out.append("='").append(text).append('\'');
    } else {
      out.append("=\"").append(text.replace("\"", "&quot;")).append('"');
    }
  }

  private static String address(String text) {
    StringBuilder address = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean isPlain =
          c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN_IN_ADDRESSES.indexOf(c) >= 0);
      if (isPlain) {
        address.append(c);
      } else {
        address.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        address.append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      }
    }
    return address.toString();
  }

  /** A text with entities for what is markup. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Includes of servers, and script macros of HTML 4, stay as they are. */
  private static String inAttribute(String text) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end =
          text.startsWith("<!--", at)
              ? text.indexOf("-->", at)
              : text.startsWith("&{", at) ? text.indexOf('}', at) : -1;
      if (end > 0) {
        result.append(text, at, end);
        at = end;
        if (text.charAt(at) == '}') {
          result.append(text.charAt(at++));
        } else {
          result.append("-->");
          at += 3;
        }
      } else {
        result.append(escaped(text.substring(at, at + 1)));
        at++;
      }
    }
    return result.toString();
  }
}
