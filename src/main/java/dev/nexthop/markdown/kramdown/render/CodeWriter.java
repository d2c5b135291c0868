package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.highlight.Highlighted;
import dev.nexthop.markdown.kramdown.options.CodeOptions;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.LanguageClass;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes code, coloured if a language is known. */
final class CodeWriter {
  private static final Pattern SHOW_WHITESPACES = Pattern.compile("\\bshow-whitespaces\\b");

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
    String language = LanguageClass.take(attributes);
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
      Escapes.attribute("language-" + language, out);
      out.append('"');
    }
    out.append('>');
    plain(element.value(), element.attributes().getOrEmpty("class"));
    if (out.charAt(out.length() - 1) != '\n' || element.value().isEmpty()) {
      out.append('\n');
    }
    out.append("</code></pre>\n");
  }

  private void plain(String code, String classes) {
    if (!SHOW_WHITESPACES.matcher(classes).find()) {
      Escapes.code(code, out);
      return;
    }
    StringBuilder escaped = new StringBuilder(code.length() + 64);
    Escapes.code(code, escaped);
    Whitespace.show(escaped, out);
  }

  void span(Element element) {
    Attributes attributes = element.attributes().copy();
    String language =
        LanguageClass.in(attributes.getOrEmpty("class")).map(LanguageClass::language).orElse("");
    CodeOptions options = renderer.options.spanCode();
    Optional<String> coloured = highlight(language, element, options);
    if (coloured.isPresent()) {
      addClasses(attributes, language, options);
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
    String classes = AsciiSpace.stripLeading(attributes.getOrEmpty("class") + " highlighter-rouge");
    attributes.set("class", named.isEmpty() ? classes : LanguageClass.put(named, classes));
  }
}
