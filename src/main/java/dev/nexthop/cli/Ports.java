package dev.nexthop.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks port options. */
final class Ports {
  private Ports() {}

  /**
   * @throws ParameterException if there is no such port
   */
  static int checked(CommandSpec spec, int port) {
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "Expected a port from 0 to 65535, found " + port + ".");
    }
    return port;
  }
}
