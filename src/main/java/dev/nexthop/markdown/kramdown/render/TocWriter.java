package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes the table of contents to the place of a list with the reference {@code toc}. */
final class TocWriter {
  private final HtmlRenderer renderer;
  private final List<Element> headers = new ArrayList<>();
  private int place = -1;
  private Element list = new Element(Kind.UL);

  TocWriter(HtmlRenderer renderer) {
    this.renderer = renderer;
  }

  /** Notes a header. */
  void header(Element header) {
    String classes = header.attributes().getOrEmpty("class");
    boolean in = renderer.options.inToc(header.level()) && !isExcluded(classes);
    if (in && header.attributes().has("id")) {
      headers.add(header);
    }
  }

  private static boolean isExcluded(String classes) {
    int at = classes.indexOf("no_toc");
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(classes.charAt(at - 1)))
        && (at + 6 == classes.length() || !Character.isLetterOrDigit(classes.charAt(at + 6)));
  }

  /** Whether the list is the place. */
  boolean place(Element candidate) {
    if (place >= 0 || !candidate.refersTo("toc")) {
      return false;
    }
    place = renderer.keepPlace();
    list = candidate;
    return true;
  }

  /** Notes that text from a position on, with this place or without, was put in at another. */
  void relocated(int from, int to, int by) {
    if (place >= from) {
      place += to - from;
    } else {
      place += place > to ? by : 0;
    }
  }

  /** Gives the place up if it is not before a position. */
  void forget(int from) {
    if (place >= from) {
      renderer.out.deleteCharAt(place);
      place = -1;
    }
  }

  void finish() {
    if (place >= 0 && headers.isEmpty()) {
      renderer.out.deleteCharAt(place);
    } else if (place >= 0) {
      write();
    }
  }

  private void write() {
    Kind kind = list.kind();
    Element sections = new Element(kind);
    sections.attributes(list.attributes().copy());
    Attributes attributes = sections.attributes();
    if (!attributes.has("id")) {
      attributes.set("id", "markdown-toc");
    }
    fill(sections, kind, attributes.getOrEmpty("id"));
    int end = renderer.out.length();
    Element holder = new Element(Kind.ROOT);
    holder.add(sections);
    renderer.children(holder, -2);
    String written = renderer.out.substring(end);
    renderer.out.setLength(end);
    renderer.out.replace(place, place + 1, written);
  }

  private void fill(Element sections, Kind kind, String id) {
    Deque<Element> open = new ArrayDeque<>();
    for (Element header : headers) {
      Element item = item(header, id);
      while (!open.isEmpty() && open.element().level() >= header.level()) {
        open.pop();
      }
      if (open.isEmpty()) {
        sections.add(item);
      } else {
        Element parent = open.element();
        Element last = parent.last();
        if (last == null || last.kind() != kind) {
          last = new Element(kind);
          parent.add(last);
        }
        last.add(item);
      }
      open.push(item);
    }
  }

  private static Element item(Element header, String id) {
    Element item = new Element(Kind.LI);
    item.level(header.level());
    Element paragraph = new Element(Kind.PARAGRAPH);
    paragraph.transparent(true);
    Element link = new Element(Kind.LINK);
    String target = header.attributes().getOrEmpty("id");
    link.attributes().set("href", "#" + target);
    link.attributes().set("id", id + "-" + target);
    link.children(withoutLinks(header.children()));
    paragraph.add(link);
    item.add(paragraph);
    return item;
  }

  /** Footnotes are left out, links give way to their text. */
  private static List<Element> withoutLinks(List<Element> children) {
    List<Element> result = new ArrayList<>();
    for (Element child : children) {
      if (child.kind() == Kind.FOOTNOTE) {
        continue;
      }
      if (child.kind() == Kind.LINK) {
        result.addAll(withoutLinks(child.children()));
      } else if (child.children().isEmpty()) {
        result.add(child);
      } else {
        Element copy = new Element(child.kind(), child.value()).block(child.block());
        copy.attributes(child.attributes());
        copy.model(child.model());
        copy.children(withoutLinks(child.children()));
        result.add(copy);
      }
    }
    return result;
  }
}
