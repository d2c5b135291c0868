package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.DoNotTrim;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text that is shown as it is written, as it took too much to read it as Markdown. */
final class Verbatim extends Node implements DoNotDecorate, DoNotTrim {
  Verbatim(BasedSequence chars) {
    super(chars);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
