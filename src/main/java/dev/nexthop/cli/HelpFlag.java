package dev.nexthop.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class HelpFlag {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this message")
  boolean help;

  @Option(
      names = {"-v", "--version"},
      versionHelp = true,
      description = "Print the name and version")
  boolean version;
}
