package dev.nexthop.cli;

import dev.nexthop.site.model.Journal;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far a long build is, in a line that is replaced by whatever is printed
 * next. Short builds show nothing. Thread-safe.
 */
final class ProgressLine implements Journal {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long INTERVAL_NANOS = 100_000_000L;
  private static final String ERASE = "\r\u001b[K";

  private final Journal journal;
  private final PrintStream terminal;
  private final LongSupplier clock;
  private final BooleanSupplier seen;
  private long begin;
  private long next;
  private boolean shown;

  /**
   * @param journal takes messages
   * @param terminal shows the line
   * @param clock nanoseconds since some instant
   * @param seen whether somebody sees the terminal; asked in long builds only
   */
  ProgressLine(Journal journal, PrintStream terminal, LongSupplier clock, BooleanSupplier seen) {
    this.journal = journal;
    this.terminal = terminal;
    this.clock = clock;
    this.seen = seen;
  }

  /** Whether somebody sits at a terminal and sees what is printed. */
  static boolean isPossible() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there may be a console without a terminal, and a method that tells.
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  @Override
  public synchronized void write(Entry entry) {
    erase();
    journal.write(entry);
  }

  @Override
  public synchronized void rendered(int done, int all) {
    long now = clock.getAsLong();
    if (done <= 1) {
      begin = now;
      next = now + PATIENCE_NANOS;
    } else if (done == all) {
      erase();
    } else if (now >= next) {
      if (!seen.getAsBoolean()) {
        next = Long.MAX_VALUE;
        return;
      }
      next = now + INTERVAL_NANOS;
      shown = true;
      terminal.print(
          ERASE
              + String.format(
                  Locale.ROOT,
                  "%19s %,d of %,d pages (%,.0f a second)",
                  "Rendering:",
                  done,
                  all,
                  done * 1e9 / (now - begin)));
      terminal.flush();
    }
  }

  private void erase() {
    if (shown) {
      shown = false;
      terminal.print(ERASE);
      terminal.flush();
    }
  }
}
