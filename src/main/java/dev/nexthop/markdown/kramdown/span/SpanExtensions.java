package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.tree.AttributeLists;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.ExtensionTag;
import dev.nexthop.markdown.kramdown.tree.Kind;
import org.jspecify.annotations.Nullable;

/** Attribute lists after spans, and comments, raw text and options in a line of text. */
final class SpanExtensions {
  private static final int LONGEST_LIST = 2000;

  private final SpanParser parser;

  SpanExtensions(SpanParser parser) {
    this.parser = parser;
  }

  boolean parse() {
    ExtensionTag tag = ExtensionTag.read(parser.text, parser.pos, parser.end);
    if (tag != null) {
      return extension(tag);
    }
    return !ExtensionTag.isTag(parser.text, parser.pos, parser.end) && list();
  }

  private boolean list() {
    int from = parser.pos + 2;
    int limit = Math.min(parser.end, from + LONGEST_LIST);
    int close = AttributeLists.close(parser.text, from, limit, end -> true);
    Element last = parser.tree.last();
    if (close <= from || last == null || last.kind() == Kind.TEXT) {
      return false;
    }
    Attributes list = new Attributes();
    AttributeLists.read(parser.text.substring(from, close), list);
    last.listForChange().apply(list, parser.definitions.lists());
    list.references().forEach(last.listForChange()::refer);
    last.attributes().apply(list, parser.definitions.lists());
    parser.pos = close + 1;
    return true;
  }

  private boolean extension(ExtensionTag tag) {
    if (tag.closed()) {
      add(tag, null, tag.end());
      return true;
    }
    String what = "{:/" + tag.name();
    if (parser.attempts.isExhausted(what, parser.pos)) {
      return false;
    }
    int stop = parser.text.indexOf("{:/", tag.end());
    while (stop >= 0 && stop < parser.end) {
      int end = tag.stopEnd(parser.text, stop, parser.end);
      if (end >= 0) {
        add(tag, parser.text.substring(tag.end(), stop), end);
        return true;
      }
      stop = parser.text.indexOf("{:/", stop + 3);
    }
    parser.attempts.exhaust(what, parser.pos);
    return false;
  }

  private void add(ExtensionTag tag, @Nullable String body, int end) {
    Element element = tag.handle(parser.definitions, body, false, parser.lineAt(parser.pos));
    if (element != null) {
      parser.tree.add(element);
    }
    parser.pos = end;
  }
}
