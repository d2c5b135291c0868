package dev.nexthop.cli;

import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Journal.Level;
import dev.nexthop.site.read.IoMessages;
import dev.nexthop.site.render.RenderParts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command runs in.
 *
 * @param out takes what is going on
 * @param err takes warnings and errors
 * @param workingDirectory that relative paths start from, absolute
 * @param environment environment variables
 * @param parts that render sites
 */
public record Surroundings(
    PrintStream out,
    PrintStream err,
    Path workingDirectory,
    Map<String, String> environment,
    RenderParts parts) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The console for a command with these options. */
  public Console console(BuildFlags flags) {
    return console(flags.quiet() ? Level.ERROR : flags.verbose() ? Level.DEBUG : logLevel());
  }

  /** The console for a command without options of its own. */
  public Console console() {
    return console(logLevel());
  }

  /** Tells an I/O failure in a sentence; anything else is a mistake of ours. The exit code. */
  int failed(Exception exception) {
    if (exception instanceof IOException) {
      console()
          .write(
              new Journal.Entry(
                  Level.ERROR, "Error:", IoMessages.of((IOException) exception), Optional.empty()));
      return 1;
    }
    err.println("This is a mistake in the program; please report it with the lines below.");
    exception.printStackTrace(err);
    return 70;
  }

  private Console console(Level level) {
    return new Console(out, err, level, !environment.containsKey("NO_COLOR"));
  }

  private Level logLevel() {
    return switch (environment.getOrDefault("JEKYLL_LOG_LEVEL", "info")) {
      case "debug" -> Level.DEBUG;
      case "warn" -> Level.WARN;
      case "error" -> Level.ERROR;
      default -> Level.INFO;
    };
  }
}
