package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.TextContainer;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.ISequenceBuilder;

/** What stands in a line of text and flexmark has no node for. */
public abstract class KramdownSpan extends Node {
  private final String value;

  KramdownSpan(BasedSequence chars, String value) {
    super(chars);
    this.value = value;
  }

  /** Name of an element, a footnote or a symbol, TeX, HTML or text, depending on the class. */
  public String value() {
    return value;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** What is text for those who collect text. */
  private abstract static class Worded extends KramdownSpan implements TextContainer {
    Worded(BasedSequence chars, String value) {
      super(chars, value);
    }

    @Override
    public boolean collectText(
        ISequenceBuilder<? extends ISequenceBuilder<?, BasedSequence>, BasedSequence> out,
        int flags,
        NodeVisitor visitor) {
      out.append(getChars());
      return false;
    }
  }

  /** Mathematics; the value is TeX. */
  public static final class Math extends Worded {
    Math(BasedSequence chars, String tex) {
      super(chars, tex);
    }
  }

  /** An HTML element; the value is its name, its content are children. */
  public static final class Html extends KramdownSpan {
    Html(BasedSequence chars, String name) {
      super(chars, name);
    }
  }

  /** Text between {@code {::nomarkdown}} and its end. */
  public static final class Raw extends KramdownSpan {
    Raw(BasedSequence chars, String text) {
      super(chars, text);
    }
  }

  /** Text between {@code {::comment}} and its end. */
  public static final class Comment extends KramdownSpan {
    Comment(BasedSequence chars, String text) {
      super(chars, text);
    }
  }

  /** A curled quote, a dash, an ellipsis; the value is an entity's name where there is one. */
  public static final class Symbol extends Worded {
    Symbol(BasedSequence chars, String name) {
      super(chars, name);
    }
  }

  /** The mark of a {@link KramdownBlock.Footnote}; the value is its name. */
  public static final class FootnoteMark extends KramdownSpan {
    FootnoteMark(BasedSequence chars, String name) {
      super(chars, name);
    }
  }

  /** An abbreviation where it is used; the value is what is abbreviated. */
  public static final class Abbreviation extends Worded {
    Abbreviation(BasedSequence chars, String word) {
      super(chars, word);
    }
  }
}
