package dev.nexthop.markdown.kramdown.html;

import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.ContentModel;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import dev.nexthop.markdown.kramdown.tree.LanguageClass;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in HTML that is turned into kramdown's own elements. */
final class NativeText {
  /** The class that kramdown gives to coloured code, and will give again. */
  private static final Pattern HIGHLIGHTER =
      Pattern.compile("\\s+\\bhighlighter-\\w+\\b|\\bhighlighter-\\w+\\b\\s*");

  private static final List<String> QUOTES = List.of("lsquo", "rsquo", "ldquo", "rdquo");
  private static final List<String> SYMBOLS = List.of("mdash", "ndash", "hellip", "laquo", "raquo");

  private NativeText() {}

  /** The text of an element without markup. */
  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    append(element, text);
    return text.toString();
  }

  private static void append(Element element, StringBuilder text) {
    if (element.kind() == Kind.TEXT || element.kind() == Kind.RAW) {
      text.append(element.value());
    }
    if (isCode(element)) {
      return;
    }
    element.children().forEach(child -> append(child, text));
  }

  /** What is no text to kramdown either. */
  private static boolean isCode(Element element) {
    return element.kind() == Kind.HTML_ELEMENT
        && (element.value().equals("script") || element.value().equals("style"));
  }

  /** Splits text at references; white space shrinks unless it is kept. */
  static void split(String raw, boolean keepSpace, List<Element> into) {
    String text = keepSpace ? raw : shrink(raw);
    int start = 0;
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
      int end = Entities.end(text, i, text.length());
      if (end < 0) {
        continue;
      }
      if (i > start) {
        into.add(new Element(Kind.TEXT, text.substring(start, i)));
      }
      Element reference = reference(text, i, end);
      into.add(reference);
      start = reference.value().isEmpty() ? i + 1 : end; // an unknown name is text
    }
    if (start < text.length()) {
      into.add(new Element(Kind.TEXT, text.substring(start)));
    }
  }

  private static String shrink(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean now = Chars.isSpace(c);
      if (!now || !space) {
        text.append(now ? ' ' : c);
      }
      space = now;
    }
    return text.toString();
  }

  private static Element reference(String text, int from, int to) {
    String name = text.substring(from + 1, to - 1);
    if (QUOTES.contains(name)) {
      Element quote = new Element(Kind.SMART_QUOTE, name);
      quote.level(QUOTES.indexOf(name));
      return quote;
    }
    if (SYMBOLS.contains(name)) {
      return new Element(Kind.TYPOGRAPHIC, name);
    }
    int code = code(name);
    Element entity = new Element(Kind.ENTITY, code < 0 ? "" : text.substring(from, to));
    entity.level(code < 0 ? '&' : code);
    return entity;
  }

  private static int code(String name) {
    return name.charAt(0) == '#'
        ? Entities.numeric(name.substring(1))
        : Entities.codePoint(name).orElse(-1);
  }

  /** Turns {@code code} and {@code pre} into code. */
  static void code(Element element, String name) {
    List<Element> parts = new ArrayList<>();
    split(of(element), true, parts);
    StringBuilder code = new StringBuilder();
    for (Element part : parts) {
      if (part.kind() == Kind.TEXT) {
        code.append(part.value());
      } else if (part.kind() == Kind.ENTITY) {
        code.appendCodePoint(part.level());
      } else {
        code.appendCodePoint(Entities.codePoint(part.value()).orElse(' '));
      }
    }
    boolean block = name.equals("pre");
    if (block) {
      language(element);
    } else if (element.attributes().has("class")) {
      String classes = element.attributes().getOrEmpty("class");
      element.attributes().set("class", HIGHLIGHTER.matcher(classes).replaceAll(""));
    }
    element.children(new ArrayList<>());
    element.model(ContentModel.RAW);
    element.block(false);
    element.become(block ? Kind.CODEBLOCK : Kind.CODESPAN, code.toString());
  }

  private static void language(Element pre) {
    Element only = pre.children().size() == 1 ? pre.children().get(0) : pre;
    if (!only.value().equals("code")) {
      return;
    }
    String classes = only.attributes().getOrEmpty("class");
    LanguageClass.in(classes)
        .map(found -> classes.substring(found.start(), found.end()))
        .ifPresent(
            word -> {
              String others = pre.attributes().getOrEmpty("class");
              pre.attributes().set("class", AsciiSpace.stripTrailing(word + " " + others));
            });
  }
}
