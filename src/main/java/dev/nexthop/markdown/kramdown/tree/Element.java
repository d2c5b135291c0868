package dev.nexthop.markdown.kramdown.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of the tree. It is changed while a text is parsed, by one thread. */
public final class Element {
  private Kind kind;
  private String value;
  private @Nullable StringBuilder appended;
  private @Nullable Attributes attributes;
  private @Nullable Attributes list;
  private @Nullable List<Element> children;
  private boolean block;
  private boolean transparent;
  private boolean closed;
  private int level;
  private int line;
  private String detail = "";
  private ContentModel model = ContentModel.RAW;
  private List<Alignment> alignment = List.of();

  /** An element without a value. */
  public Element(Kind kind) {
    this(kind, "");
  }

  /**
   * @param value text of a text, name of an HTML element, code of a code block and so on
   */
  public Element(Kind kind, String value) {
    this.kind = kind;
    this.value = value;
  }

  /** A copy without children, whose attributes can be changed on their own. */
  public Element copy() {
    Element copy = new Element(kind, value()).block(block).line(line).detail(detail);
    copy.attributes = attributes == null ? null : attributes.copy();
    copy.list = list;
    copy.transparent = transparent;
    copy.closed = closed;
    copy.level = level;
    copy.model = model;
    copy.alignment = alignment;
    return copy;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** Makes it something else, as {@code html_to_native} does. */
  public void become(Kind other, String otherValue) {
    kind = other;
    value = otherValue;
    appended = null;
  }

  /** Its text, name or code. */
  public String value() {
    if (appended != null) {
      value = appended.toString();
      appended = null;
    }
    return value;
  }

  /** Replaces the value. */
  public void value(String other) {
    appended = null;
    value = other;
  }

  /** Appends to the value, in time proportional to what is appended. */
  public void append(CharSequence text, int from, int to) {
    if (appended == null) {
      if (value.isEmpty()) {
        value = text.subSequence(from, to).toString();
        return;
      }
      appended = new StringBuilder(value.length() + (to - from) + 32).append(value);
    }
    appended.append(text, from, to);
  }

  /** Whether the value is empty. */
  public boolean isBlankText() {
    return AsciiSpace.isBlank(value());
  }

  /** Its attributes, to be changed. */
  public Attributes attributes() {
    if (attributes == null) {
      attributes = new Attributes();
    }
    return attributes;
  }

  /** Whether it has attributes of its own. */
  public boolean hasAttributes() {
    return attributes != null && !attributes.values().isEmpty();
  }

  /** Replaces its attributes. */
  public void attributes(Attributes other) {
    attributes = other;
  }

  /** The inline attribute list that was written beside it. */
  public Optional<Attributes> list() {
    return Optional.ofNullable(list);
  }

  /** The inline attribute list, made if there is none. */
  public Attributes listForChange() {
    if (list == null) {
      list = new Attributes();
    }
    return list;
  }

  /** Sets the inline attribute list. */
  public void list(@Nullable Attributes other) {
    list = other;
  }

  /** Whether the attribute list refers to a name. */
  public boolean refersTo(String name) {
    return list != null && list.refersTo(name);
  }

  /** Its children, to be read only. */
  public List<Element> children() {
    return children == null ? List.of() : children;
  }

  /** Its children, to be changed. */
  public List<Element> childrenForChange() {
    if (children == null) {
      children = new ArrayList<>();
    }
    return children;
  }

  /** Adds a child. */
  public void add(Element child) {
    childrenForChange().add(child);
  }

  /** Replaces the children. */
  public void children(List<Element> others) {
    children = others;
  }

  /** The last child. */
  public @Nullable Element last() {
    return children == null || children.isEmpty() ? null : children.get(children.size() - 1);
  }

  /** The first child. */
  public @Nullable Element first() {
    return children == null || children.isEmpty() ? null : children.get(0);
  }

  /** Whether the last child is of a kind. */
  public boolean endsWith(Kind other) {
    Element last = last();
    return last != null && last.kind == other;
  }

  /** Whether it stands as a block (HTML, math, comments can be either). */
  public boolean block() {
    return block;
  }

  /** Sets whether it stands as a block. */
  public Element block(boolean asBlock) {
    block = asBlock;
    return this;
  }

  /** Whether a paragraph is written without its tags. */
  public boolean transparent() {
    return transparent;
  }

  /** Sets whether a paragraph is written without its tags. */
  public void transparent(boolean without) {
    transparent = without;
  }

  /** Whether an HTML element has no content. */
  public boolean closed() {
    return closed;
  }

  /** Sets whether an HTML element has no content. */
  public void closed(boolean without) {
    closed = without;
  }

  /** Level of a header, number of an entity. */
  public int level() {
    return level;
  }

  /** Sets the level. */
  public void level(int other) {
    level = other;
  }

  /** Line of the text, from 1; 0 if unknown. */
  public int line() {
    return line;
  }

  /** Sets the line. */
  public Element line(int other) {
    line = other;
    return this;
  }

  /** What else there is to say: language, raw text, name, reason. */
  public String detail() {
    return detail;
  }

  /** Sets the detail. */
  public Element detail(String other) {
    detail = other;
    return this;
  }

  /** How the content of an HTML element was parsed. */
  public ContentModel model() {
    return model;
  }

  /** Sets how the content of an HTML element was parsed. */
  public void model(ContentModel other) {
    model = other;
  }

  /** Alignment of a table's columns. */
  public List<Alignment> alignment() {
    return alignment;
  }

  /** Sets the alignment of a table's columns. */
  public void alignment(List<Alignment> other) {
    alignment = other;
  }
}
