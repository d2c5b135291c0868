package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.html.HtmlElements;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.ContentModel;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a tree as kramdown does: blocks on lines of their own, two spaces per level. */
public final class HtmlRenderer {
  final StringBuilder out;
  final KramdownOptions options;
  final EntityWriter entities;
  final Definitions definitions;
  private final Ids ids;
  private final TocWriter toc;
  private final Footnotes footnotes;
  private final CodeWriter code;
  private final SpanWriter spans;
  private final TableWriter tables;

  private final @Nullable Detour detour;

  /** Writes elements in another way where it wants to. */
  public interface Detour {
    /**
     * Writes an element.
     *
     * @param ours writes it as this renderer does
     */
    void write(Element element, Runnable ours);
  }

  /**
   * A renderer for one tree.
   *
   * @param sizeHint about how long the result is
   */
  public HtmlRenderer(Definitions definitions, Highlighter highlighter, int sizeHint) {
    this(definitions, highlighter, sizeHint, null);
  }

  /** A renderer for one tree that asks another one first. */
  public HtmlRenderer(
      Definitions definitions, Highlighter highlighter, int sizeHint, @Nullable Detour detour) {
    this.definitions = definitions;
    this.detour = detour;
    options = definitions.options();
    out = new StringBuilder(sizeHint);
    entities = new EntityWriter(options);
    ids = new Ids(options.text("auto_id_prefix"), options.flag("transliterated_header_ids"));
    toc = new TocWriter(this);
    footnotes = new Footnotes(this);
    code = new CodeWriter(this, new CodeMarkup(highlighter));
    spans = new SpanWriter(this, code, footnotes);
    tables = new TableWriter(this);
  }

  /** The HTML of a complete tree. */
  public String render(Element root) {
    children(root, -2);
    footnotes.finish();
    toc.finish();
    return out.toString();
  }

  /** What has been written so far; others may append to it. */
  public StringBuilder out() {
    return out;
  }

  /** Writes an element and takes it back as a string, for use inside of other markup. */
  public String apart(Element element) {
    Element holder = new Element(Kind.ROOT);
    holder.add(element);
    int start = out.length();
    children(holder, -2);
    toc.forget(start);
    footnotes.forget(start);
    String written = out.substring(start);
    out.setLength(start);
    return written;
  }

  /** Keeps a place for what is only known at the end, by a character that stands for it. */
  int keepPlace() {
    out.append('\uFFFF');
    return out.length() - 1;
  }

  /**
   * Tells that what was written after a position now stands at a place before, and that the rest
   * after that place has moved.
   */
  void relocated(int from, int to, int by) {
    toc.relocated(from, to, by);
  }

  /** Writes the children of an element that is indented by some columns. */
  void children(Element parent, int indent) {
    List<Element> children = parent.children();
    for (int i = 0; i < children.size(); i++) {
      Element child = children.get(i);
      if (detour == null) {
        write(child, parent, indent + 2);
      } else {
        detour.write(child, () -> write(child, parent, indent + 2));
      }
    }
  }

  void indent(int columns) {
    for (int i = 0; i < columns; i++) {
      out.append(' ');
    }
  }

  private void write(Element element, Element parent, int indent) {
    switch (element.kind()) {
      case TEXT -> Escapes.text(element.value(), out);
      case BLANK -> out.append('\n');
      case PARAGRAPH -> paragraph(element, indent);
      case HEADER -> header(element, indent);
      case CODEBLOCK -> code.block(element, indent);
      case BLOCKQUOTE -> nested("blockquote", element, indent);
      case UL, OL -> list(element, indent);
      case DL -> nested("dl", element, indent);
      case LI, DD -> item(element, indent);
      case DT -> term(element, parent, indent);
      case HR -> {
        indent(indent);
        out.append("<hr");
        Escapes.attributes(element.attributes(), out);
        out.append(" />\n");
      }
      case TABLE -> tables.write(element, indent);
      case HTML_ELEMENT -> html(element, parent, indent);
      case XML_COMMENT, XML_PI -> xml(element, parent, indent);
      case COMMENT -> {
        indent(element.block() ? indent : 0);
        out.append("<!-- ").append(element.value()).append(" -->");
        out.append(element.block() ? "\n" : "");
      }
      case EOB, ROOT, THEAD, TBODY, TFOOT, TR, TD -> {}
      default -> spans.write(element, indent);
    }
  }

  private void paragraph(Element element, int indent) {
    if (element.transparent()) {
      children(element, indent);
      return;
    }
    Element only = element.children().size() == 1 ? element.children().get(0) : element;
    if (only.kind() == Kind.IMAGE && only.refersTo("standalone")) {
      spans.figure(element, only, indent);
      return;
    }
    inline("p", element.attributes(), element, indent);
  }

  /** An element in one line with its tags. */
  private void inline(String name, Attributes attributes, Element element, int indent) {
    indent(indent);
    out.append('<').append(name);
    Escapes.attributes(attributes, out);
    out.append('>');
    children(element, indent);
    out.append("</").append(name).append(">\n");
  }

  private void nested(String name, Element element, int indent) {
    open(name, element.attributes(), indent);
    children(element, indent);
    close(name, indent);
  }

  void open(String name, Attributes attributes, int indent) {
    indent(indent);
    out.append('<').append(name);
    Escapes.attributes(attributes, out);
    out.append(">\n");
  }

  void close(String name, int indent) {
    indent(indent);
    out.append("</").append(name).append(">\n");
  }

  private void header(Element element, int indent) {
    Attributes attributes = element.attributes();
    if (options.autoIds() && !attributes.has("id")) {
      attributes.set("id", ids.unique(element.detail()));
    }
    toc.header(element);
    int level = Math.max(1, Math.min(6, element.level() + options.headerOffset()));
    inline("h" + level, attributes, element, indent);
  }

  private void list(Element element, int indent) {
    if (toc.place(element) || footnotes.place(element)) {
      return;
    }
    nested(element.kind() == Kind.UL ? "ul" : "ol", element, indent);
  }

  void item(Element element, int indent) {
    String name = element.kind().name().toLowerCase(Locale.ROOT);
    indent(indent);
    out.append('<').append(name);
    Escapes.attributes(element.attributes(), out);
    out.append('>');
    Element first = element.first();
    boolean tight = first == null || (first.kind() == Kind.PARAGRAPH && first.transparent());
    int start = out.length();
    if (!tight) {
      out.append('\n');
    }
    children(element, indent);
    boolean lineEnded = out.length() > start && out.charAt(out.length() - 1) == '\n';
    if (!tight || lineEnded) {
      indent(indent);
    }
    out.append("</").append(name).append(">\n");
  }

  private void term(Element element, Element list, int indent) {
    Attributes attributes = element.attributes();
    if (!attributes.has("id")) {
      list.list().ifPresent(ial -> termId(element, ial));
    }
    inline("dt", attributes, element, indent);
  }

  private static void termId(Element term, Attributes list) {
    for (String reference : list.references()) {
      if (reference.startsWith("auto_ids")) {
        String prefix = reference.startsWith("auto_ids-") ? reference.substring(9) : "";
        term.attributes().set("id", AsciiSpace.stripLeading(prefix + Ids.basic(term.detail())));
        return;
      }
    }
  }

  private static boolean inRaw(Element parent) {
    return parent.kind() == Kind.HTML_ELEMENT && parent.model() == ContentModel.RAW;
  }

  private void xml(Element element, Element parent, int indent) {
    boolean ownLine = element.block() && !inRaw(parent);
    indent(ownLine ? indent : 0);
    out.append(element.value()).append(ownLine ? "\n" : "");
  }

  private void html(Element element, Element parent, int indent) {
    boolean ownLine = element.block() && !inRaw(parent);
    String name = element.value();
    indent(ownLine ? indent : 0);
    out.append('<').append(name);
    Escapes.attributes(element.attributes(), out);
    int afterName = out.length();
    out.append('>');
    boolean blockContent = element.block() && element.model() == ContentModel.BLOCK;
    if (blockContent) {
      out.append('\n');
    }
    int start = out.length();
    boolean selfClosed = element.block() && element.closed() && element.model() == ContentModel.RAW;
    if (!selfClosed) {
      children(element, indent);
    }
    boolean empty = out.length() == start;
    if (selfClosed || (empty && HtmlElements.isEmpty(name))) {
      out.setLength(afterName);
      out.append(" />");
    } else {
      endTag(name, blockContent, empty, afterName, indent);
    }
    out.append(ownLine ? "\n" : "");
  }

  private void endTag(String name, boolean blockContent, boolean empty, int afterName, int indent) {
    if (empty) {
      out.setLength(afterName);
      out.append('>');
    } else if (blockContent) {
      if (out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
      indent(indent);
    }
    out.append("</").append(name).append('>');
  }
}
