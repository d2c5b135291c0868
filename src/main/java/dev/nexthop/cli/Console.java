package dev.nexthop.cli;

import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Journal;
import java.io.PrintStream;
import java.util.regex.Pattern;

/**
 * Prints messages as Jekyll's log does: topics right-aligned, warnings and errors in colour on the
 * second stream. Below the message about a mistake come its place and what to do.
 */
public final class Console implements Journal {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int TOPIC_WIDTH = 20;
  private static final String INDENT = " ".repeat(TOPIC_WIDTH);

  private final PrintStream out;
  private final PrintStream err;
  private final Level level;
  private final boolean colours;

  /**
   * @param out takes what is going on
   * @param err takes warnings and errors
   * @param level least level that is printed
   * @param colours whether warnings are yellow and errors red
   */
  public Console(PrintStream out, PrintStream err, Level level, boolean colours) {
    this.out = out;
    this.err = err;
    this.level = level;
    this.colours = colours;
  }

  @Override
  public void write(Entry entry) {
    if (!prints(entry)) {
      return;
    }
    String line = topic(entry.topic()) + SPACES.matcher(entry.message()).replaceAll(" ");
    switch (entry.level()) {
      case DEBUG, INFO -> out.println(line);
      case WARN -> err.println(coloured(line, 33));
      case ERROR -> err.println(coloured(line, 31));
    }
    entry.problem().ifPresent(this::place);
  }

  /** Whether an entry matters enough to be printed. */
  boolean prints(Entry entry) {
    return entry.level().compareTo(level) >= 0;
  }

  private static String topic(String topic) {
    String spaced = topic + " ";
    return " ".repeat(Math.max(0, TOPIC_WIDTH - spaced.length())) + spaced;
  }

  private String coloured(String line, int colour) {
    return colours ? "\u001b[" + colour + "m" + line + "\u001b[0m" : line;
  }

  /** Where a mistake is and how to mend it. */
  void place(Problem problem) {
    String place = problem.place().toString();
    if (!place.isEmpty()) {
      err.println(INDENT + "at " + place);
    }
    if (!problem.hint().isEmpty()) {
      err.println(INDENT + problem.hint());
    }
  }

  /** Prints a mistake that was not reported before. */
  void problem(Problem problem) {
    err.println(coloured(topic("Error:") + problem.message(), 31));
    place(problem);
  }

  /** Prints a mistake in the use of the program, as Jekyll's command line library words it. */
  void usage(Problem problem) {
    out.println("nexthop " + Version.current() + " | Error:  " + problem.message());
    place(problem);
  }

  /** Prints a line as it is. */
  void line(String text) {
    out.println(text);
  }
}
