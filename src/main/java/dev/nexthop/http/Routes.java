package dev.nexthop.http;

import io.javalin.config.RoutesConfig;

/** A part of the server that answers some paths. */
public interface Routes {
  /** Registers its handlers; called once, before the server starts. */
  void register(RoutesConfig routes);
}
