package dev.nexthop.testing;

import java.nio.file.Path;

/** The folder beside the checkout that holds recordings and conformance cases of others. */
public final class Shared {
  private Shared() {}

  /** A path below it, whether it exists or not. */
  public static Path path(String relative) {
    return Path.of("..", "shared").resolve(relative).toAbsolutePath().normalize();
  }
}
