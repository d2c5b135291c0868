package dev.nexthop.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads port options. */
final class Ports {
  private Ports() {}

  /**
   * @throws ParameterException if there is no such port
   */
  static int checked(CommandSpec spec, String port) {
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      throw new ParameterException(
          spec.commandLine(), "expected a port from 0 to 65535, found " + port);
    }
    return Integer.parseInt(port);
  }
}
