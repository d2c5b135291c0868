package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Entities;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** The text of spans without their markup, from which ids are made. */
final class PlainText {
  private static final String[] QUOTES = {"‘", "’", "“", "”"};

  private PlainText() {}

  /** kramdown's own flavour takes nothing but text. */
  static void appendText(Element element, StringBuilder text) {
    if (element.kind() == Kind.TEXT) {
      text.append(element.value());
    } else {
      element.children().forEach(child -> appendText(child, text));
    }
  }

  static void append(Element element, StringBuilder text) {
    switch (element.kind()) {
      case TEXT, CODESPAN, MATH -> text.append(element.value());
      case ENTITY -> text.appendCodePoint(element.level());
      case SMART_QUOTE -> text.append(QUOTES[element.level()]);
      case TYPOGRAPHIC -> symbol(element.value(), text);
      default -> element.children().forEach(child -> append(child, text));
    }
  }

  private static void symbol(String name, StringBuilder text) {
    switch (name) {
      case "laquo_space" -> text.append("«\u00a0");
      case "raquo_space" -> text.append("\u00a0»");
      default -> text.appendCodePoint(Entities.codePoint(name).orElse(' '));
    }
  }
}
