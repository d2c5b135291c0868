package dev.nexthop.cli;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.read.IoMessages;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is printed when a command ends because of mistakes, with Jekyll's closing words. */
final class Failure {
  /** Mistakes that Jekyll calls fatal. */
  private static final Set<String> FATAL =
      Set.of(
          "date",
          "front-matter",
          "liquid-fatal",
          "permalink",
          "markdown-processor",
          "jekyll-mentions");

  private final Console console;
  private final Set<String> reported = new HashSet<>();

  Failure(Console console) {
    this.console = console;
  }

  /** A journal that prints and remembers what was reported. */
  Journal journal() {
    return journal(console);
  }

  /** A journal that passes on and remembers what was reported. */
  Journal journal(Journal journal) {
    return new Journal() {
      @Override
      public void write(Entry entry) {
        if (console.prints(entry)) {
          entry.problem().ifPresent(problem -> reported.add(key(problem)));
        }
        journal.write(entry);
      }

      @Override
      public void rendered(int done, int all) {
        journal.rendered(done, all);
      }
    };
  }

  /** A problem by place and message, whatever its severity. */
  private static String key(Problem problem) {
    return problem.place() + " " + problem.message();
  }

  /** Prints what was not reported before, and how to learn more; the exit code is 1. */
  int of(ProblemException exception, String command, boolean trace, PrintStream err) {
    exception.problems().stream()
        .filter(problem -> !FATAL.contains(problem.code()))
        .forEach(this::unlessReported);
    Optional<Problem> fatal =
        exception.problems().stream().filter(problem -> FATAL.contains(problem.code())).findFirst();
    if (fatal.isPresent()) {
      error("ERROR:", "YOUR SITE COULD NOT BE BUILT:");
      error("", "------------------------------------");
      error("", fatal.get().message());
      console.place(fatal.get());
    }
    if (trace) {
      exception.printStackTrace(err);
      return 1;
    }
    String message = " Please append `--trace` to the `" + command + "` command ";
    String dashes = "-".repeat(message.length());
    error("", dashes);
    error("Nexthop " + Version.current() + " ", message);
    error("", " for any additional information or backtrace. ");
    error("", dashes);
    return 1;
  }

  /** Prints a failure of files as {@link #of} prints mistakes. */
  int of(IOException exception, String command, boolean trace, PrintStream err) {
    String message = IoMessages.of(exception);
    Problem problem =
        Problem.error("file", Place.NOWHERE, message, "Look at the file and its permissions.");
    return of(new ProblemException(problem), command, trace, err);
  }

  /** Prints what was not reported before, without Jekyll's closing words. */
  void unreported(ProblemException exception) {
    exception.problems().forEach(this::unlessReported);
  }

  private void unlessReported(Problem problem) {
    if (reported.add(key(problem))) {
      console.problem(problem);
    }
  }

  private void error(String topic, String message) {
    console.write(new Journal.Entry(Journal.Level.ERROR, topic, message, Optional.empty()));
  }
}
