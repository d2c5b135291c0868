package dev.nexthop.site.render;

import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.spi.PostConvertHook;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of one document.
 *
 * @param html converted text before layouts; the source if there were errors
 * @param output text in its layouts
 * @param messages in their order
 * @param errors that end the build
 * @param hooks that changed it
 * @param sourceMaps source maps of a style sheet by path below the destination
 */
public record RenderedDocument(
    String html,
    String output,
    List<Journal.Entry> messages,
    List<Problem> errors,
    Set<PostConvertHook> hooks,
    Map<String, String> sourceMaps) {

  public RenderedDocument {
    messages = List.copyOf(messages);
    errors = List.copyOf(errors);
    hooks = Set.copyOf(hooks);
    sourceMaps = Map.copyOf(sourceMaps);
  }
}
