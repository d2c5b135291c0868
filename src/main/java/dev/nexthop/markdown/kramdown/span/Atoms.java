package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Entities;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Spans without spans in them: code, mathematics, entities, escapes, line breaks. */
final class Atoms {
  private static final String ESCAPED = "\\.*_+`<>()[]{}#!:|\"'$=-";

  private final SpanParser parser;
  private final boolean gfm;
  private final boolean hardWrap;

  Atoms(SpanParser parser, boolean gfm) {
    this.parser = parser;
    this.gfm = gfm;
    hardWrap = gfm && parser.definitions.options().flag("hard_wrap");
  }

  boolean code(CodeSpans codeSpans) {
    int delimiterEnd = CodeSpans.runEnd(parser.text, parser.pos, parser.end);
    int codeEnd = codeSpans.end(parser.pos, delimiterEnd, 0);
    if (codeEnd < 0) {
      return parser.literal(delimiterEnd - parser.pos);
    }
    parser.tree.add(
        new Element(Kind.CODESPAN, CodeSpans.code(parser.text, parser.pos, delimiterEnd, codeEnd))
            .line(parser.line));
    parser.pos = codeEnd;
    return true;
  }

  boolean math() {
    int start = parser.pos + 2;
    int close =
        parser.startsWith("$$") ? parser.attempts.find(parser.text, "$$", start, parser.end) : -1;
    if (close < 0) {
      return false;
    }
    parser.tree.add(new Element(Kind.MATH, AsciiSpace.strip(parser.text.substring(start, close))));
    parser.pos = close + 2;
    return true;
  }

  boolean lineBreak() {
    if (hardWrap) {
      return false;
    }
    parser.tree.add(new Element(Kind.BR));
    parser.pos = parser.text.indexOf('\n', parser.pos);
    return true;
  }

  boolean backslash() {
    if (parser.startsWith("\\\\\n") && lineBreak()) {
      return true;
    }
    if (parser.startsWith("\\<<") || parser.startsWith("\\>>")) {
      angle(parser.text.charAt(parser.pos + 1));
      angle(parser.text.charAt(parser.pos + 2));
      parser.pos += 3;
      return true;
    }
    if (parser.pos + 1 < parser.end && escapes(parser.text.charAt(parser.pos + 1))) {
      parser.addText(parser.pos + 1, parser.pos + 2);
      parser.pos += 2;
      return true;
    }
    return false;
  }

  private void angle(char c) {
    Element bracket = new Element(Kind.ENTITY, "");
    bracket.level(c);
    parser.tree.add(bracket);
  }

  private boolean escapes(char c) {
    return ESCAPED.indexOf(c) >= 0 || (gfm && c == '~');
  }

  boolean entity() {
    int entityEnd = Entities.end(parser.text, parser.pos, parser.end);
    if (entityEnd < 0) {
      return false;
    }
    String name = parser.text.substring(parser.pos + 1, entityEnd - 1);
    int code =
        name.charAt(0) == '#'
            ? Entities.numeric(name.substring(1))
            : Entities.codePoint(name).orElse(-1);
    if (code < 0) {
      Element ampersand = new Element(Kind.ENTITY, "&amp;");
      ampersand.level('&');
      parser.tree.add(ampersand);
      parser.addText(parser.pos + 1, entityEnd);
    } else {
      Element entity = new Element(Kind.ENTITY, parser.text.substring(parser.pos, entityEnd));
      entity.level(code);
      parser.tree.add(entity);
    }
    parser.pos = entityEnd;
    return true;
  }
}
