package dev.nexthop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a command line: argv in, exit code out. */
@Command(
    name = "nexthop",
    description = "Builds Jekyll sites and interactive tutorials for people who run Postfix",
    synopsisSubcommandLabel = "<subcommand>",
    versionProvider = Version.Line.class)
public final class CommandLineProgram implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin final BuildFlags flags = new BuildFlags();
  @Mixin final HelpFlag help = new HelpFlag();

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param surroundings all commands run in
   */
  public CommandLineProgram(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs the command named by the arguments; its exit code. */
  public static int run(Surroundings surroundings, String... args) {
    Optional<BuildCommand> build = BuildCommand.plain(surroundings, args);
    if (build.isEmpty()) {
      return of(surroundings).execute(args);
    }
    try {
      return build.get().call();
    } catch (IOException | RuntimeException e) {
      return surroundings.failed(e);
    }
  }

  /** The command line with all commands. */
  public static CommandLine of(Surroundings surroundings) {
    CommandLine line = new CommandLine(new CommandLineProgram(surroundings));
    line.addSubcommand(new BuildCommand(surroundings));
    line.addSubcommand(new ServeCommand(surroundings));
    line.addSubcommand(new ApiCommand(surroundings));
    line.addSubcommand(new ExperimentCommand(surroundings));
    line.addSubcommand(new CleanCommand(surroundings));
    line.addSubcommand(new DoctorCommand(surroundings));
    line.addSubcommand(new NewCommand(surroundings));
    line.addSubcommand(new NewThemeCommand(surroundings));
    line.addSubcommand(
        new CommandLine(new LabsCommand(surroundings))
            .addSubcommand(new LabsInstallCommand(surroundings)));
    line.addSubcommand(new HighlightCssCommand(surroundings));
    line.addSubcommand(new CommandLine.HelpCommand());
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version.Line()));
    line.setAbbreviatedOptionsAllowed(true);
    line.setOverwrittenOptionsAllowed(true);
    line.setPosixClusteredShortOptionsAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(usageMistake(surroundings));
    line.setExecutionExceptionHandler(
        (exception, command, result) -> surroundings.failed(exception));
    return line;
  }

  private static IParameterExceptionHandler usageMistake(Surroundings surroundings) {
    return (exception, args) -> {
      Optional<String> unmatched =
          exception instanceof UnmatchedArgumentException mistake
              ? mistake.getUnmatched().stream().findFirst()
              : Optional.empty();
      if (unmatched.isPresent() && !unmatched.get().startsWith("-")) {
        return unknownCommand(surroundings, unmatched.get());
      }
      String name = "nexthop " + Version.current() + " | Error:  ";
      surroundings.out().println(name + "Whoops, we can't understand your command.");
      surroundings
          .out()
          .println(
              name
                  + unmatched
                      .map(option -> "invalid option: " + option)
                      .orElse(String.valueOf(exception.getMessage())));
      surroundings
          .out()
          .println(
              name + "Run your command again with the --help switch to see available options.");
      return 1;
    };
  }

  private static int unknownCommand(Surroundings surroundings, String name) {
    surroundings
        .err()
        .println(
            "fatal: 'nexthop "
                + name
                + "' could not be found. Jekyll has some commands in gems of their own, such as"
                + " jekyll-"
                + name
                + ", which are not run here. Run `nexthop help` for the subcommands there are.");
    return 1;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console();
    console.write(
        new dev.nexthop.site.model.Journal.Entry(
            dev.nexthop.site.model.Journal.Level.ERROR,
            "A subcommand is required.",
            "",
            java.util.Optional.empty()));
    spec.commandLine().usage(surroundings.out());
    return 1;
  }
}
