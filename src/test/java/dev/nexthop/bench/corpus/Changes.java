package dev.nexthop.bench.corpus;

import java.time.Duration;
import java.util.function.Supplier;

/** How one learns that a server has built again. */
interface Changes {

  /** Forgets what has been told so far. */
  void forget();

  /** Returns when it is worth to ask for the page; false if nothing has changed for long. */
  boolean await() throws InterruptedException;

  /** Returns when the server has come to rest. */
  void settle() throws InterruptedException;

  /**
   * Asks every few milliseconds, for servers that don't tell.
   *
   * @param processor the server's processor time so far; it rests while this stands still
   */
  static Changes polled(Supplier<Duration> processor) {
    return new Changes() {
      @Override
      public void forget() {
        // nothing is told
      }

      @Override
      public boolean await() throws InterruptedException {
        Thread.sleep(10);
        return true;
      }

      @Override
      public void settle() throws InterruptedException {
        Duration before = Duration.ZERO;
        for (Duration now = processor.get(); !now.equals(before); now = processor.get()) {
          before = now;
          Thread.sleep(300);
        }
      }
    };
  }
}
