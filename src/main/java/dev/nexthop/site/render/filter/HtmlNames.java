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

  /** Elements in whose text quotes and dashes are changed: {@code HTML_CONTENT_MODEL_SPAN}. */
  private static final Set<String> SPANS =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdo",
          "big",
          "button",
          "cite",
          "caption",
          "del",
          "dfn",
          "dt",
          "em",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "i",
          "ins",
          "label",
          "legend",
          "optgroup",
          "p",
          "q",
          "rb",
          "rbc",
          "rp",
          "rt",
          "rtc",
          "ruby",
          "select",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "th",
          "tt");

  private static final Set<String> RAW =
      Set.of(
          "script",
          "style",
          "math",
          "option",
          "textarea",
          "pre",
          "code",
          "kbd",
          "samp",
          "var",
          "mark",
          "u");
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link",
          "meta", "param", "source", "track", "wbr");

  private HtmlNames() {}

  static boolean isBlock(String name) {
    return BLOCKS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether nothing is changed inside, as in an element that is not known. */
  static boolean isRaw(String name) {
    return !SPANS.contains(name) && !BLOCKS.contains(name);
  }

  /** The name as it is written: one that is known in small letters. */
  static String canonical(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean known =
        SPANS.contains(lower)
            || BLOCKS.contains(lower)
            || RAW.contains(lower)
            || VOID.contains(lower);
    return known ? lower : name;
  }

  /** Whether it has no end tag. */
  static boolean isVoid(String name) {
    return VOID.contains(name.toLowerCase(Locale.ROOT));
  }
}
