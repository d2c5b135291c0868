package dev.nexthop.http.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes files of the site when they are asked for, so that nobody waits for the others. */
@FunctionalInterface
public interface OnDemand {
  /** Everything is there already. */
  OnDemand NONE = files -> List.of();

  /**
   * Sees to it that files are as the last change made them.
   *
   * @param files of the destination, absolute, of which some may not exist
   * @return those that were written
   * @throws IOException if a file can't be written
   */
  List<Path> bring(List<Path> files) throws IOException;
}
