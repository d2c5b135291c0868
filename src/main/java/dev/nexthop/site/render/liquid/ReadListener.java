package dev.nexthop.site.render.liquid;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.render.drop.Read;

/** Is told what each document reads while it is rendered; called by several threads at once. */
@FunctionalInterface
public interface ReadListener {

  /** The document's page depends on that. */
  void read(Convertible document, Read what);

  /** Listens to nothing. */
  static ReadListener none() {
    return (document, what) -> {};
  }
}
