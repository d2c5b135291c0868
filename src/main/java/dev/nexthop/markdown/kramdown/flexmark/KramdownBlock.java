package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A block that flexmark has no node for. */
public abstract class KramdownBlock extends Block {
  private final String value;

  KramdownBlock(BasedSequence chars, String value) {
    super(chars);
    this.value = value;
  }

  /** Name of an element, TeX, HTML or text, depending on the class; empty for a container. */
  public String value() {
    return value;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** {@code dl}. */
  public static final class DefinitionList extends KramdownBlock {
    DefinitionList(BasedSequence chars) {
      super(chars, "");
    }
  }

  /** {@code dt}. */
  public static final class DefinitionTerm extends KramdownBlock {
    DefinitionTerm(BasedSequence chars) {
      super(chars, "");
    }
  }

  /** {@code dd}. */
  public static final class Definition extends KramdownBlock {
    Definition(BasedSequence chars) {
      super(chars, "");
    }
  }

  /** {@code tfoot} of a table. */
  public static final class TableFoot extends KramdownBlock {
    TableFoot(BasedSequence chars) {
      super(chars, "");
    }
  }

  /** Mathematics on lines of its own; the value is TeX. */
  public static final class Math extends KramdownBlock {
    Math(BasedSequence chars, String tex) {
      super(chars, tex);
    }
  }

  /** An HTML element; the value is its name, its content are children. */
  public static final class Html extends KramdownBlock {
    Html(BasedSequence chars, String name) {
      super(chars, name);
    }
  }

  /** Text between {@code {::nomarkdown}} and its end. */
  public static final class Raw extends KramdownBlock {
    Raw(BasedSequence chars, String text) {
      super(chars, text);
    }
  }

  /** Text between {@code {::comment}} and its end. */
  public static final class Comment extends KramdownBlock {
    Comment(BasedSequence chars, String text) {
      super(chars, text);
    }
  }

  /**
   * A footnote; the value is its name. All stand at the end of the document, and are written only
   * if a {@link KramdownSpan.FootnoteMark} has the name.
   */
  public static final class Footnote extends KramdownBlock {
    Footnote(BasedSequence chars, String name) {
      super(chars, name);
    }
  }
}
