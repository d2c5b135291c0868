package dev.nexthop.cli;

import dev.nexthop.lab.LabSettings;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** From options to {@link LabSettings}. */
final class LabOptions {
  private LabOptions() {}

  /**
   * @throws ParameterException if a resolver is not an address
   */
  static LabSettings settings(
      CommandLine command, boolean live, List<String> resolvers, List<String> origins) {
    LabSettings settings =
        LabSettings.of(Map.of("live", live, "resolvers", resolvers, "allow_origins", origins), "");
    if (!settings.problems().isEmpty()) {
      throw new ParameterException(command, settings.problems().get(0).toString());
    }
    return settings;
  }
}
