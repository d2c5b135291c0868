package dev.nexthop.cli;

import dev.nexthop.site.render.RenderParts;
import java.util.List;
import java.util.Optional;

/** Puts the program's parts together. */
public final class Wiring {
  private Wiring() {}

  /** The parts that render sites. */
  public static RenderParts parts() {
    return new RenderParts(
        (site, contents, converters) -> {
          throw new IllegalStateException("no Liquid");
        },
        configuration -> Optional.empty(),
        List.of(),
        List.of());
  }
}
