package dev.nexthop.cli;

import dev.nexthop.http.preview.BuildReport;
import dev.nexthop.lab.LabSettings;
import dev.nexthop.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A site that {@code serve} builds again and again. */
public interface ServedSite {
  /** Opens the site that options and configuration name. */
  @FunctionalInterface
  interface Finder {
    /**
     * @param overrides configuration keys set on the command line
     * @param configFiles files named by {@code --config}
     * @throws ProblemException if the configuration cannot be used
     */
    ServedSite find(Map<String, Object> overrides, List<String> configFiles)
        throws ProblemException;
  }

  /** Folder of the articles, absolute. */
  Path source();

  /** Folder that is written, absolute. */
  Path destination();

  /** Value of a configuration key as text; empty if it is not set. */
  String setting(String key);

  /** What the configuration says about labs. */
  LabSettings labs();

  /**
   * Builds the site, the configuration read again if it changed.
   *
   * @param changed what changed in the source; empty for the first build
   */
  BuildReport build(Set<Path> changed);
}
