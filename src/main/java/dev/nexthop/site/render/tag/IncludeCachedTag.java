package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.site.render.drop.ReadLog.Remembered;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code include_cached} of jekyll-include-cache: rendered once per build for each set of
 * parameters. What the file makes of other variables, {@code page} among them, is what it made of
 * them the first time.
 */
final class IncludeCachedTag implements Tag {
  private record Key(Path path, Map<String, Object> parameters) {}

  private final IncludeTag include;
  private final Includes includes;
  private final Map<Key, Remembered<String>> rendered = new ConcurrentHashMap<>();

  IncludeCachedTag(IncludeTag include, Includes includes) {
    this.include = include;
    this.includes = includes;
  }

  @Override
  public Node parse(TagParser parser) {
    IncludeTag.Call call = IncludeTag.call(parser);
    return (context, output) -> {
      Path path = include.locate(call, context);
      Optional<Map<String, Object>> parameters = call.parameters(context);
      Key key = new Key(path, parameters.orElse(Map.of()));
      Rendering rendering = Rendering.of(context);
      Remembered<String> known = rendered.get(key);
      if (known == null) {
        known = rendering.reads().remember(() -> render(path, parameters, context));
        rendered.put(key, known);
      } else {
        known.reads().forEach(rendering.reads());
      }
      output.append(known.result());
    };
  }

  private String render(Path path, Optional<Map<String, Object>> parameters, Context context) {
    Output output = context.newOutput();
    context.push();
    try {
      parameters.ifPresent(values -> context.set("include", values));
      includes.render(path, context, output);
    } finally {
      context.pop();
    }
    return output.toString();
  }
}
