package dev.nexthop.site.render.filter;

import java.util.Locale;
import java.util.Set;

/** Kinds of HTML elements as kramdown knows them ({@code parser/html.rb}). */
final class HtmlNames {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "applet",
          "body",
          "blockquote",
          "caption",
          "center",
          "col",
          "colgroup",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hgroup",
          "hr",
          "html",
          "iframe",
          "legend",
          "li",
          "main",
          "map",
          "menu",
          "nav",
          "noscript",
          "object",
          "ol",
          "optgroup",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> RAW =
      Set.of("script", "style", "math", "option", "textarea", "pre", "code", "kbd", "samp", "var");
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link",
          "meta", "param", "source", "track", "wbr");

  private HtmlNames() {}

  static boolean isBlock(String name) {
    return BLOCKS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether nothing is changed inside. */
  static boolean isRaw(String name) {
    return RAW.contains(name);
  }

  /** Whether it has no end tag. */
  static boolean isVoid(String name) {
    return VOID.contains(name.toLowerCase(Locale.ROOT));
  }
}
