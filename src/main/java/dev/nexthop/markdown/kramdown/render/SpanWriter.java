package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import java.util.regex.Pattern;

/** Writes what stands in a line of text. */
final class SpanWriter {
  /** What would be read as HTML; kramdown lets it through in an abbreviation. */
  private static final Pattern TAG_START = Pattern.compile("<[a-zA-Z/!?]");

  private final HtmlRenderer renderer;
  private final StringBuilder out;
  private final CodeWriter code;
  private final Footnotes footnotes;

  SpanWriter(HtmlRenderer renderer, CodeWriter code, Footnotes footnotes) {
    this.renderer = renderer;
    this.out = renderer.out;
    this.code = code;
    this.footnotes = footnotes;
  }

  void write(Element element, int indent) {
    switch (element.kind()) {
      case EM -> span("em", element, indent);
      case STRONG -> span("strong", element, indent);
      case DEL -> span("del", element, indent);
      case LINK -> span("a", element, indent);
      case IMAGE -> image(element);
      case CODESPAN -> code.span(element);
      // kramdown drops its attributes, which only html_to_native can give it.
      case BR -> out.append("<br />");
      case ENTITY -> renderer.entities.entity(element, out);
      case SMART_QUOTE -> renderer.entities.smartQuote(element, out);
      case TYPOGRAPHIC -> renderer.entities.symbol(element, out);
      case FOOTNOTE -> footnotes.mark(element);
      case ABBREVIATION -> abbreviation(element);
      case MATH -> math(element, indent);
      case RAW -> raw(element);
      default -> throw new IllegalStateException("no span: " + element.kind());
    }
  }

  private void span(String name, Element element, int indent) {
    out.append('<').append(name);
    Escapes.attributes(element.attributes(), out);
    out.append('>');
    renderer.children(element, indent);
    out.append("</").append(name).append('>');
  }

  void image(Element image) {
    out.append("<img");
    Escapes.attributes(image.attributes(), out);
    out.append(" />");
  }

  /** A picture with its text below. */
  void figure(Element paragraph, Element image, int indent) {
    renderer.open("figure", paragraph.attributes(), indent);
    renderer.indent(indent + 2);
    image(image);
    out.append('\n');
    renderer.indent(indent + 2);
    out.append("<figcaption>");
    Escapes.text(image.attributes().getOrEmpty("alt"), out);
    out.append("</figcaption>\n");
    renderer.close("figure", indent);
  }

  private void abbreviation(Element element) {
    Definitions.Abbreviation defined = renderer.definitions.abbreviations().get(element.value());
    Attributes attributes = new Attributes();
    if (defined != null) {
      attributes.apply(defined.list(), renderer.definitions.lists());
      if (!defined.title().isEmpty()) {
        attributes.set("title", defined.title());
      }
    }
    out.append("<abbr");
    Escapes.attributes(attributes, out);
    out.append('>');
    if (TAG_START.matcher(element.value()).find()) {
      Escapes.text(element.value(), out);
    } else {
      // kramdown doesn't escape it.
      out.append(element.value());
    }
    out.append("</abbr>");
  }

  private void raw(Element element) {
    String type = AsciiSpace.strip(element.detail());
    if (type.isEmpty() || java.util.Arrays.asList(type.split("\\s+")).contains("html")) {
      out.append(element.value()).append(element.block() ? "\n" : "");
    }
  }

  private void math(Element element, int indent) {
    boolean block = element.block();
    if (renderer.options.text("math_engine").equals("mathjax")) {
      mathJax(element, block, indent);
      return;
    }
    Attributes attributes = element.attributes().copy();
    attributes.addClass("kdmath");
    String name = block ? "div" : "span";
    renderer.indent(block ? indent : 0);
    out.append('<').append(name);
    Escapes.attributes(attributes, out);
    out.append(block ? ">$$\n" : ">$").append(element.value()).append(block ? "\n$$" : "$");
    out.append("</").append(name).append('>').append(block ? "\n" : "");
  }

  private void mathJax(Element element, boolean block, int indent) {
    if (!element.hasAttributes()) {
      out.append(block ? "\\[" : "\\(");
      Escapes.code(element.value(), out);
      out.append(block ? "\\]\n" : "\\)");
      return;
    }
    renderer.indent(block ? indent : 0);
    out.append(block ? "<div" : "<span");
    Escapes.attributes(element.attributes(), out);
    out.append(block ? ">\\[" : ">$");
    if (block) {
      Escapes.code(element.value(), out);
      out.append("\\]\n</div>\n");
    } else {
      // kramdown does not escape it here either.
      out.append(element.value()).append("$</span>");
    }
  }
}
