package dev.nexthop.http.watch;

import dev.nexthop.http.preview.BuildReport;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds after changes: waits until they have settled, one build at a time; what changes meanwhile
 * belongs to the next, which begins as soon as this one has been told so.
 */
public final class RebuildLoop implements AutoCloseable {
  /** Changes are one change until nothing has happened for this long, or for the longer time. */
  public static final Duration SETTLE = Duration.ofMillis(8);

  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(RebuildLoop.class);

  private final Rebuild rebuild;
  private final Consumer<BuildReport> listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Thread thread;
  private Set<Path> changed = new HashSet<>();
  private long lastChange;
  private boolean closed;

  /**
   * @param rebuild builds the site
   * @param listener is told what each build did
   */
  public RebuildLoop(Rebuild rebuild, Consumer<BuildReport> listener) {
    this.rebuild = rebuild;
    this.listener = listener;
    this.thread = new Thread(this::run, "rebuild");
    thread.setDaemon(true);
    thread.start();
  }

  /** A file was created, changed or removed. */
  public void changed(Path path) {
    lock.lock();
    try {
      changed.add(path);
      lastChange = System.nanoTime();
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
  }

  private void run() {
    try {
      for (Set<Path> batch = next(); !batch.isEmpty(); batch = next()) {
        listener.accept(build(batch));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A bug ends one build, not the watching. */
  private BuildReport build(Set<Path> batch) {
    try {
      return rebuild.build(batch, this::hasNews);
    } catch (RuntimeException e) {
      LOG.error("the build ended unexpectedly", e);
      return BuildReport.failed(
          List.of(
              Problem.error(
                  "internal-error",
                  Place.NOWHERE,
                  "The build ended unexpectedly: " + e,
                  "This is a bug of Nexthop's; please report it with the site that shows it.")));
    }
  }

  /** Whether anything changed since the build began that is going on. */
  private boolean hasNews() {
    lock.lock();
    try {
      return closed || !changed.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** The changes of the next build; empty when closed. */
  private Set<Path> next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (changed.isEmpty() && !closed) {
        news.await();
      }
      long begin = System.nanoTime();
      for (long wait = unsettled(begin); wait > 0 && !closed; wait = unsettled(begin)) {
        news.await(wait, TimeUnit.NANOSECONDS);
      }
      Set<Path> batch = closed ? Set.of() : changed;
      changed = new HashSet<>();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** How long the changes have still to settle, in nanoseconds; not positive if they have. */
  private long unsettled(long begin) {
    long now = System.nanoTime();
    return Math.min(lastChange + SETTLE.toNanos() - now, begin + LONGEST_WAIT.toNanos() - now);
  }
}
