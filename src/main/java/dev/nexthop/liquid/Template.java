package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import java.util.List;
import java.util.Map;

/** A parsed template; immutable, rendered by several threads at once. */
public final class Template {
  private final Environment environment;
  private final Source source;
  private final Body body;
  private final List<LiquidException> warnings;

  Template(Environment environment, Source source, Body body, List<LiquidException> warnings) {
    this.environment = environment;
    this.source = source;
    this.body = body;
    this.warnings = List.copyOf(warnings);
  }

  /** What it was parsed from. */
  public Source source() {
    return source;
  }

  /** What strict mode would have refused, in the order of the text; only in mode WARN. */
  public List<LiquidException> warnings() {
    return warnings;
  }

  /** The output, errors printed into it (Ruby's {@code render}). */
  public String render(Map<String, ?> data) {
    return render(Context.builder(environment).data(data).build());
  }

  /** The output; the first error is thrown (Ruby's {@code render!}). */
  public String renderOrThrow(Map<String, ?> data) {
    return render(Context.builder(environment).data(data).rethrow(true).build());
  }

  /** The output of a rendering with that context, which may be the context of another template. */
  public String render(Context context) {
    Output output = context.newOutput();
    try {
      body.render(context, output);
    } catch (LiquidException e) {
      if (e.kind() != ErrorKind.MEMORY) {
        throw e;
      }
      return context.report(e);
    }
    return output.toString();
  }

  /** Renders into the output of another template, as include does. */
  public void render(Context context, Output output) {
    body.render(context, output);
  }
}
