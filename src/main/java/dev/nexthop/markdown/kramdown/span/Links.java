package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.AttributeLists;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Links, images and marks of footnotes. */
final class Links {
  private static final String ESCAPED = "\\.*_+`<>()[]{}#!:|\"'$=-";

  private final SpanParser parser;
  private final LinkTargets targets;

  Links(SpanParser parser) {
    this.parser = parser;
    this.targets = new LinkTargets(parser);
  }

  boolean parse() {
    int from = parser.pos;
    boolean image = parser.text.charAt(from) == '!';
    int length = image ? 2 : 1;
    if (!image && parser.startsWith("[^")) {
      return footnote();
    }
    if (parser.startsWith("![^")) {
      return false;
    }
    int key = parser.open & (Flags.EM | Flags.STRONG);
    int known = parser.attempts.closing(key, from);
    boolean forbidden = !image && (parser.open & (Flags.LINK | Flags.IMAGE)) != 0;
    if (forbidden || known == -1 || (known > 0 && !leadsOn(from + length, known))) {
      return parser.literal(length);
    }
    if (!parser.mayNest()) {
      return parser.literal(length);
    }
    Element link = new Element(image ? Kind.IMAGE : Kind.LINK);
    if (label(link, key, from, length) && target(link, from + length)) {
      return true;
    }
    parser.pos = from;
    return parser.literal(length);
  }

  /** Whether there can be a target after a label. */
  private boolean leadsOn(int from, int close) {
    int after = Chars.skipSpace(parser.text, close + 1, parser.end);
    char next = after < parser.end ? parser.text.charAt(after) : 0;
    if (next == '[' || (next == '(' && after == close + 1)) {
      return true;
    }
    return targets.find(from, close) != null;
  }

  private boolean label(Element link, int key, int from, int length) {
    int outer = parser.open;
    parser.open |= link.kind() == Kind.IMAGE ? Flags.IMAGE : Flags.LINK;
    parser.pos = from + length;
    Brackets brackets = new Brackets(key, from);
    parser.fragile++;
    boolean found = parser.until(link, brackets);
    parser.fragile--;
    if (!found) {
      brackets.giveUp(parser);
    }
    parser.open = outer;
    return found;
  }

  private boolean target(Element link, int from) {
    int close = parser.pos;
    parser.pos = close + 1;
    String text = parser.text;
    int after = Chars.skipSpace(text, parser.pos, parser.end);
    if (after < parser.end && text.charAt(after) == '[') {
      int idEnd = parser.attempts.find(text, "]", after + 1, parser.end);
      if (idEnd >= 0) {
        return reference(link, from, close, after + 1, idEnd);
      }
    }
    if (parser.pos >= parser.end || text.charAt(parser.pos) != '(') {
      Definitions.Link defined = targets.find(from, close);
      if (defined == null) {
        return false;
      }
      finish(
          link,
          from,
          close,
          defined.url(),
          defined.titled() ? defined.title() : null,
          defined.list());
      return true;
    }
    LinkTargets.Inline inline = targets.inline(parser.pos);
    if (inline == null) {
      return false;
    }
    parser.pos = inline.end();
    finish(link, from, close, inline.url(), inline.title(), null);
    return true;
  }

  private boolean reference(Element link, int from, int close, int idStart, int idEnd) {
    boolean named = idEnd > idStart;
    Definitions.Link defined = named ? targets.find(idStart, idEnd) : targets.find(from, close);
    if (defined == null) {
      if (named) {
        warnMissing(idStart, idEnd);
      }
      return false;
    }
    parser.pos = idEnd + 1;
    finish(
        link,
        from,
        close,
        defined.url(),
        defined.titled() ? defined.title() : null,
        defined.list());
    return true;
  }

  private void warnMissing(int from, int to) {
    parser.definitions.warn(
        "link-definition-missing",
        parser.lineAt(from),
        "No link is defined as `" + parser.text.substring(from, Math.min(to, from + 80)) + "`.",
        "Add a line `[id]: https://…` or escape the brackets.");
  }

  private void finish(
      Element link,
      int from,
      int close,
      String url,
      @Nullable String title,
      @Nullable Attributes list) {
    Attributes attributes = link.attributes();
    if (list != null) {
      attributes.apply(list, parser.definitions.lists());
    }
    if (link.kind() == Kind.IMAGE) {
      attributes.set("src", url);
      attributes.set("alt", unescaped(from, close));
      link.children(new ArrayList<>(0));
    } else {
      attributes.set("href", url);
    }
    if (title != null) {
      attributes.set("title", title);
    }
    parser.tree.add(link);
    parser.attempts.made(link.kind() == Kind.IMAGE ? from - 2 : from - 1);
  }

  private String unescaped(int from, int to) {
    String written = parser.text.substring(from, to);
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean escapes =
          c == '\\' && i + 1 < written.length() && ESCAPED.indexOf(written.charAt(i + 1)) >= 0;
      text.append(escapes ? written.charAt(++i) : c);
    }
    return text.toString();
  }

  private boolean footnote() {
    int nameEnd = AttributeLists.nameEnd(parser.text, parser.pos + 2);
    if (nameEnd == parser.pos + 2 || nameEnd >= parser.end || parser.text.charAt(nameEnd) != ']') {
      return false;
    }
    String name = parser.text.substring(parser.pos + 2, nameEnd);
    if (!parser.definitions.footnotes().containsKey(name)) {
      parser.definitions.warn(
          "footnote-missing",
          parser.lineAt(parser.pos),
          "No footnote is defined as `" + name + "`.",
          "Add a line `[^" + name + "]: text`.");
      return parser.literal(nameEnd + 1 - parser.pos);
    }
    parser.tree.add(new Element(Kind.FOOTNOTE, name));
    parser.pos = nameEnd + 1;
    return true;
  }
}
