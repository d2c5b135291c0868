package dev.nexthop.site.model;

import dev.nexthop.problem.Problem;
import java.util.Optional;

/**
 * Takes what a build has to say, in the words of Jekyll's log: a topic and a message. What is the
 * user's mistake carries the problem as well.
 */
@FunctionalInterface
public interface Journal {
  /** How much an entry matters. */
  enum Level {
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  /**
   * One entry.
   *
   * @param level how much it matters
   * @param topic what it is about, such as {@code Build Warning:}; may be empty
   * @param message the rest; may be empty
   * @param problem the mistake that is reported, if it is one
   */
  record Entry(Level level, String topic, String message, Optional<Problem> problem) {}

  /** Takes an entry. */
  void write(Entry entry);

  /**
   * Hears how far rendering is, on the thread that rendered.
   *
   * @param done documents that are rendered
   * @param all documents that are to be rendered
   */
  default void rendered(int done, int all) {}

  /** Writes what is of interest to nobody but the curious. */
  default void debug(String topic, String message) {
    write(new Entry(Level.DEBUG, topic, message, Optional.empty()));
  }

  /** Writes what is going on. */
  default void info(String topic, String message) {
    write(new Entry(Level.INFO, topic, message, Optional.empty()));
  }

  /** Writes a warning that is no mistake in a file. */
  default void warn(String topic, String message) {
    write(new Entry(Level.WARN, topic, message, Optional.empty()));
  }

  /** Writes a warning about a mistake. */
  default void warn(String topic, String message, Problem problem) {
    write(new Entry(Level.WARN, topic, message, Optional.of(problem)));
  }

  /** Writes an error about a mistake. */
  default void error(String topic, String message, Problem problem) {
    write(new Entry(Level.ERROR, topic, message, Optional.of(problem)));
  }
}
