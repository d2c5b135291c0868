package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.html.HtmlElements;
import dev.nexthop.markdown.kramdown.html.NativeElements;
import dev.nexthop.markdown.kramdown.html.Tag;
import dev.nexthop.markdown.kramdown.tree.ContentModel;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.Optional;

/** HTML in a line of text. */
final class SpanHtml {
  private final SpanParser parser;

  SpanHtml(SpanParser parser) {
    this.parser = parser;
  }

  /** Ends an element. */
  private record EndTag(String name) implements Stop {
    @Override
    public boolean at(SpanParser parser) {
      int nameEnd = parser.pos + 2 + name.length();
      if (!parser.startsWith("</") || nameEnd >= parser.end) {
        return false;
      }
      boolean known = HtmlElements.isKnown(name);
      int close = Chars.skipSpace(parser.text, nameEnd, parser.end);
      return parser.text.regionMatches(known, parser.pos + 2, name, 0, name.length())
          && close < parser.end
          && parser.text.charAt(close) == '>';
    }
  }

  boolean parse() {
    int at = parser.pos;
    if (parser.startsWith("<!--")) {
      return comment();
    }
    int endTag = Tag.endTag(parser.text, at, parser.end);
    if (endTag >= 0) {
      return parser.literal(endTag - at);
    }
    Optional<Tag> tag = Tag.start(parser.text, at, parser.end);
    if (tag.isEmpty()) {
      return false;
    }
    if (HtmlElements.isBlock(tag.get().name()) || !parser.mayNest()) {
      return parser.literal(tag.get().end() - at);
    }
    element(tag.get());
    return true;
  }

  private boolean comment() {
    int at = parser.pos;
    int end = parser.attempts.find(parser.text, "-->", at + 4, parser.end);
    if (end < 0) {
      return false;
    }
    parser.pos = end + 3;
    parser.tree.add(new Element(Kind.XML_COMMENT, parser.text.substring(at, parser.pos)));
    return true;
  }

  private void element(Tag tag) {
    boolean parsed =
        HtmlElements.content(tag.name()) != ContentModel.RAW
            && !parser.inRaw()
            && parser.definitions.options().flag("parse_span_html");
    if (tag.attributes().has("markdown")) {
      parsed = byAttribute(tag, parsed);
      tag.attributes().remove("markdown");
    }
    Element element = new Element(Kind.HTML_ELEMENT, tag.name());
    element.attributes(tag.attributes());
    tag.attributes().values().replaceAll((key, value) -> oneLine(value));
    element.model(parsed ? ContentModel.SPAN : ContentModel.RAW);
    element.closed(tag.closed());
    parser.tree.add(element);
    parser.pos = tag.end();
    if (!tag.closed() && !HtmlElements.isEmpty(tag.name())) {
      content(element, tag.name(), parsed);
    }
    if (parser.definitions.options().flag("html_to_native")) {
      NativeElements.convert(element);
    }
  }

  private static String oneLine(String value) {
    if (value.indexOf('\n') < 0) {
      return value;
    }
    StringBuilder line = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\n') {
        line.append(c);
      } else if (i == 0 || value.charAt(i - 1) != '\n') {
        line.append(' ');
      }
    }
    return line.toString();
  }

  private boolean hasEndTag(String name) {
    String what = "</" + name;
    if (parser.attempts.isExhausted(what, parser.pos)) {
      return false;
    }
    String text = parser.text;
    for (int i = text.indexOf("</", parser.pos); i >= 0; i = text.indexOf("</", i + 2)) {
      if (text.regionMatches(true, i + 2, name, 0, name.length())) {
        return true;
      }
    }
    parser.attempts.exhaust(what, parser.pos);
    return false;
  }

  private static boolean byAttribute(Tag tag, boolean otherwise) {
    return switch (tag.attributes().getOrEmpty("markdown")) {
      case "span" -> true;
      case "1" -> HtmlElements.content(tag.name()) != ContentModel.RAW;
      case "0" -> false;
      default -> otherwise;
    };
  }

  private void content(Element element, String name, boolean parsed) {
    int from = parser.pos;
    if (parser.fragile > 0 && !hasEndTag(name)) {
      // It takes the rest of the text, so that what is open around it is given up anyway.
      parser.pos = parser.end;
      return;
    }
    if (parser.untilRaw(element, new EndTag(name), !parsed)) {
      parser.pos = Tag.endTag(parser.text, parser.pos, parser.end);
    } else {
      parser.definitions.warn(
          "html-unclosed",
          parser.lineAt(from),
          "The element `" + name + "` is not closed in its paragraph.",
          "Add `</" + name + ">`.");
    }
  }
}
