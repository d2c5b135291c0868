package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.Interrupt;

/** All tags of Liquid 5.4 by name; {@code liquid} itself is part of the parser. */
public final class StandardTags {
  private StandardTags() {}

  /** Adds them. */
  public static void register(Environment.Builder builder) {
    builder
        .tag("assign", new AssignTag())
        .tag("break", parser -> new InterruptNode(Interrupt.BREAK))
        .tag("capture", new CaptureTag())
        .tag("case", new CaseTag())
        .tag("comment", new CommentTag())
        .tag("continue", parser -> new InterruptNode(Interrupt.CONTINUE))
        .tag("cycle", new CycleTag())
        .tag("decrement", new CounterTag(-1))
        .tag("echo", new EchoTag())
        .tag("for", new ForTag())
        .tag("if", new IfTag(false))
        .tag("ifchanged", new IfChangedTag())
        .tag("include", new IncludeTag())
        .tag("increment", new CounterTag(1))
        .tag("#", new InlineCommentTag())
        .tag("raw", new RawTag())
        .tag("render", new RenderTag())
        .tag("tablerow", new TableRowTag())
        .tag("unless", new IfTag(true));
  }
}
