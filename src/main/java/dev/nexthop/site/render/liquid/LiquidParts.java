package dev.nexthop.site.render.liquid;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.site.model.Site;
import java.util.Collection;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What Jekyll's Liquid needs beside the site.
 *
 * @param highlighter colours the code of a site
 * @param switchedOn names of the plugins of a site
 * @param listener is told what documents read
 * @param randomness for the filter {@code sample}
 */
public record LiquidParts(
    Function<Site, Highlighter> highlighter,
    Function<Site, Collection<String>> switchedOn,
    ReadListener listener,
    Supplier<Random> randomness) {

  /** With the plugins that {@code plugins:} names, no listener and true randomness. */
  public static LiquidParts with(Highlighter highlighter) {
    return new LiquidParts(
        site -> highlighter,
        site -> site.configuration().list("plugins"),
        ReadListener.none(),
        Random::new);
  }

  /** The same with code coloured as a site wants it. */
  public LiquidParts highlighting(Function<Site, Highlighter> highlighters) {
    return new LiquidParts(highlighters, switchedOn, listener, randomness);
  }

  /** The same with other plugins. */
  public LiquidParts plugins(Function<Site, Collection<String>> names) {
    return new LiquidParts(highlighter, names, listener, randomness);
  }

  /** The same for draws that can be repeated. */
  public LiquidParts seeded(long seed) {
    return new LiquidParts(highlighter, switchedOn, listener, () -> new Random(seed));
  }

  /** The same with a listener. */
  public LiquidParts listening(ReadListener newListener) {
    return new LiquidParts(highlighter, switchedOn, newListener, randomness);
  }

  Set<String> plugins(Site site) {
    return Set.copyOf(switchedOn.apply(site));
  }
}
