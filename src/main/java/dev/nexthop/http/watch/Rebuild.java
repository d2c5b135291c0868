package dev.nexthop.http.watch;

import dev.nexthop.http.preview.BuildReport;
import java.nio.file.Path;
import java.util.Set;

/** Builds the site again. */
@FunctionalInterface
public interface Rebuild {
  /**
   * Never called twice at the same time.
   *
   * @param changed absolute paths of what changed in the source since the last call
   */
  BuildReport build(Set<Path> changed);
}
