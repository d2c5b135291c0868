package dev.nexthop.http.watch;

import dev.nexthop.http.preview.BuildReport;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Builds the site again. */
@FunctionalInterface
public interface Rebuild {
  /**
   * Never called twice at the same time.
   *
   * @param changed absolute paths of what changed in the source since the last call
   * @param isOutdated whether there is another change by now, so that this build need not be
   *     finished
   */
  BuildReport build(Set<Path> changed, BooleanSupplier isOutdated);
}
