package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.highlight.Highlighted;
import dev.nexthop.markdown.kramdown.options.CodeOptions;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import java.util.Optional;

/** Writes code, coloured if a language is known. */
final class CodeWriter {
  private static final String PREFIX = "language-";

  private final HtmlRenderer renderer;
  private final StringBuilder out;
  private final CodeMarkup markup;

  CodeWriter(HtmlRenderer renderer, CodeMarkup markup) {
    this.renderer = renderer;
    this.out = renderer.out;
    this.markup = markup;
  }

  void block(Element element, int indent) {
    Attributes attributes = element.attributes().copy();
    String language = takeLanguage(attributes);
    String written = element.detail().isEmpty() ? language : element.detail();
    CodeOptions options = renderer.options.blockCode();
    Optional<String> coloured = highlight(written, element, options);
    renderer.indent(indent);
    if (coloured.isPresent()) {
      addClasses(attributes, language, options);
      out.append("<div");
      Escapes.attributes(attributes, out);
      out.append('>').append(coloured.get());
      renderer.indent(indent);
      out.append("</div>\n");
      return;
    }
    out.append("<pre");
    Escapes.attributes(attributes, out);
    out.append("><code");
    if (!language.isEmpty()) {
      out.append(" class=\"");
      Escapes.attribute(PREFIX + language, out);
      out.append('"');
    }
    out.append('>');
    plain(element.value(), attributes.getOrEmpty("class"));
    if (out.charAt(out.length() - 1) != '\n' || element.value().isEmpty()) {
      out.append('\n');
    }
    out.append("</code></pre>\n");
  }

  private void plain(String code, String classes) {
    if (!(" " + classes + " ").contains(" show-whitespaces ")) {
      Escapes.code(code, out);
      return;
    }
    StringBuilder escaped = new StringBuilder(code.length() + 64);
    Escapes.code(code, escaped);
    Whitespace.show(escaped, out);
  }

  void span(Element element) {
    Attributes attributes = element.attributes().copy();
    String language = takeLanguage(element.attributes().copy());
    CodeOptions options = renderer.options.spanCode();
    Optional<String> coloured = highlight(language, element, options);
    if (coloured.isPresent() && language.isEmpty()) {
      addClasses(attributes, language, options);
    } else if (coloured.isPresent()) {
      attributes.addClass("highlighter-rouge");
    }
    out.append("<code");
    Escapes.attributes(attributes, out);
    out.append('>');
    coloured.ifPresentOrElse(out::append, () -> Escapes.code(element.value(), out));
    out.append("</code>");
  }

  private Optional<String> highlight(String language, Element code, CodeOptions options) {
    return renderer.options.rouge()
        ? markup.highlight(language, code.value(), options, () -> gaveUp(language, code))
        : Optional.empty();
  }

  private void gaveUp(String language, Element code) {
    renderer.definitions.warn(place -> Highlighted.tooHard(language, place), code.line());
  }

  private static void addClasses(Attributes attributes, String language, CodeOptions options) {
    String named = language.isEmpty() ? options.defaultLanguage().orElse("") : language;
    String others = attributes.getOrEmpty("class");
    String classes =
        (named.isEmpty() ? "" : PREFIX + named) + (others.isEmpty() ? "" : " " + others);
    attributes.set("class", AsciiSpace.strip(classes + " highlighter-rouge"));
  }

  /** Takes the class that names the language away. */
  private static String takeLanguage(Attributes attributes) {
    String classes = attributes.getOrEmpty("class");
    if (!classes.contains(PREFIX)) {
      return "";
    }
    String language = "";
    StringBuilder others = new StringBuilder();
    for (String name : classes.split("\\s+")) {
      if (language.isEmpty() && name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
        language = name.substring(PREFIX.length());
      } else {
        others.append(others.isEmpty() ? "" : " ").append(name);
      }
    }
    if (others.isEmpty()) {
      attributes.remove("class");
    } else {
      attributes.set("class", others.toString());
    }
    return language;
  }
}
