package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes marks of footnotes where they stand and the footnotes at the end. */
final class Footnotes {
  private final HtmlRenderer renderer;
  private final StringBuilder out;
  private final List<Note> notes = new ArrayList<>(0);
  private final Map<String, Note> byName = new HashMap<>(4);
  private final int start;
  private int place = -1;

  Footnotes(HtmlRenderer renderer) {
    this.renderer = renderer;
    this.out = renderer.out;
    this.start = renderer.options.number("footnote_nr");
  }

  private static final class Note {
    final String name;
    final int number;
    final Element content;
    int repeated;

    Note(String name, int number, Element content) {
      this.name = name;
      this.number = number;
      this.content = content;
    }
  }

  /** Takes the place of a list with the reference {@code footnotes}. */
  boolean place(Element list) {
    if (place >= 0 || !list.refersTo("footnotes")) {
      return false;
    }
    place = renderer.keepPlace();
    return true;
  }

  void mark(Element mark) {
    String name = renderer.options.text("footnote_prefix") + mark.value();
    Note note = byName.get(name);
    String repeat = "";
    if (note == null) {
      Element content = renderer.definitions.footnotes().get(mark.value());
      note = new Note(name, start + notes.size(), content == null ? mark : content);
      byName.put(name, note);
      notes.add(note);
    } else {
      repeat = ":" + ++note.repeated;
    }
    String text = renderer.options.text("footnote_link_text");
    out.append("<sup id=\"fnref:").append(name).append(repeat);
    out.append("\" role=\"doc-noteref\"><a href=\"#fn:").append(name);
    out.append("\" class=\"footnote\" rel=\"footnote\">");
    out.append(text.replace("%s", String.valueOf(note.number))).append("</a></sup>");
  }

  /** Writes the footnotes to their place, or to the end. */
  void finish() {
    if (notes.isEmpty()) {
      put("");
      return;
    }
    int end = out.length();
    Attributes attributes = new Attributes();
    attributes.set("class", "footnotes");
    attributes.set("role", "doc-endnotes");
    renderer.open("div", attributes, 0);
    Attributes list = new Attributes();
    if (start != 1) {
      list.set("start", String.valueOf(start));
    }
    renderer.open("ol", list, 2);
    for (int i = 0; i < notes.size(); i++) {
      note(notes.get(i));
    }
    renderer.close("ol", 2);
    renderer.close("div", 0);
    forget(end); // a place within the footnotes
    if (place >= 0) {
      String written = out.substring(end);
      out.setLength(end);
      out.replace(place, place + 1, written);
      renderer.relocated(end, place, written.length() - 1);
    }
  }

  private void put(String written) {
    if (place >= 0) {
      out.replace(place, place + 1, written);
      renderer.relocated(Integer.MAX_VALUE, place, written.length() - 1);
    }
  }

  /** Gives the place up if it is not before a position. */
  void forget(int from) {
    if (place >= from) {
      out.deleteCharAt(place);
      place = -1;
    }
  }

  private void note(Note note) {
    Element item = new Element(Kind.LI);
    item.attributes().set("id", "fn:" + note.name);
    item.attributes().set("role", "doc-endnote");
    item.children(new ArrayList<>(note.content.children()));
    Element paragraph = lastParagraph(item);
    boolean space = paragraph != item;
    if (!space) {
      paragraph = new Element(Kind.PARAGRAPH);
      item.add(paragraph);
    }
    backlinks(note, paragraph, space);
    renderer.item(item, 4);
  }

  /** The paragraph that takes the links back; the item itself if there is none. */
  private Element lastParagraph(Element item) {
    Element last = item.last();
    if (last == null
        || (last.kind() != Kind.PARAGRAPH && !renderer.options.flag("footnote_backlink_inline"))) {
      return item;
    }
    while (last != null && last.kind() != Kind.PARAGRAPH && last.kind() != Kind.HEADER) {
      last = last.last();
    }
    return last == null ? item : last;
  }

  private void backlinks(Note note, Element paragraph, boolean space) {
    String sign = renderer.options.text("footnote_backlink");
    if (sign.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    Escapes.text(sign, text);
    for (int i = 0; i <= note.repeated; i++) {
      StringBuilder link = new StringBuilder();
      if (space || i > 0) {
        renderer.entities.noBreakSpace(link);
      }
      link.append("<a href=\"#fnref:").append(note.name).append(i == 0 ? "" : ":" + i);
      link.append("\" class=\"reversefootnote\" role=\"doc-backlink\">").append(text);
      link.append(i == 0 ? "" : "<sup>" + (i + 1) + "</sup>").append("</a>");
      paragraph.add(new Element(Kind.RAW, link.toString()));
    }
  }
}
