package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the templates that {@code include} and {@code render} name; used by several threads. */
@FunctionalInterface
public interface Partials {
  /**
   * The template of that name, parsed once and kept by the implementation. Throws a LiquidException
   * of kind FILE_SYSTEM if there is none.
   *
   * @param name as written in the tag
   * @param reader the rendering that asks, which depends on the answer from now on
   */
  Template load(String name, Context reader);

  /** No partials at all. */
  static Partials none() {
    return (name, reader) -> {
      throw new LiquidException(
          ErrorKind.FILE_SYSTEM, "This liquid context does not allow includes.");
    };
  }

  /** Templates by name, for one environment, in which each is parsed when first asked for. */
  static Partials of(Map<String, String> texts) {
    Map<String, String> copy = Map.copyOf(texts);
    Map<String, Template> parsed = new ConcurrentHashMap<>();
    return (name, reader) -> {
      String text = copy.get(name);
      if (text == null) {
        throw new LiquidException(ErrorKind.FILE_SYSTEM, "No such template '" + name + "'");
      }
      return parsed.computeIfAbsent(
          name, key -> reader.environment().parse(new Source(key, text, 1)));
    };
  }
}
