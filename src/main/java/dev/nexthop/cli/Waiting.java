package dev.nexthop.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps a command running while its servers work. */
final class Waiting {
  private Waiting() {}

  /** Returns when the thread is interrupted; a signal ends the process before. */
  static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
