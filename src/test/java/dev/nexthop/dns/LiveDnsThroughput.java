package dev.nexthop.dns;

import dev.nexthop.testing.Nsd;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Queries per second to an nsd on loopback, 100 outstanding, each for another name so that the
 * cache has no answer. Not a test: start {@code main}.
 */
public final class LiveDnsThroughput {
  private static final int OUTSTANDING = 100;
  private static final int ROUNDS = 10;
  private static final int QUERIES = 40_000;

  private LiveDnsThroughput() {}

  /** Runs the benchmark. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (Nsd nsd = Nsd.start("*.bench. IN A 192.0.2.1", List.of())) {
      LiveSettings settings =
          new LiveSettings(
              List.of(nsd.address()), Duration.ofSeconds(5), Duration.ofSeconds(60), 1_000);
      try (LiveDns dns = new LiveDns(settings, Clock.systemUTC())) {
        for (int round = 0; round < ROUNDS; round++) {
          run(dns, round);
        }
      }
    }
  }

  private static void run(LiveDns dns, int round) throws IOException, InterruptedException {
    Semaphore free = new Semaphore(OUTSTANDING);
    AtomicLong wrong = new AtomicLong();
    long start = System.nanoTime();
    for (int i = 0; i < QUERIES; i++) {
      free.acquire();
      Name name = Name.fromString("n" + round + "-" + i + ".bench.");
      Future<LiveAnswer> unused =
          dns.ask(name, Type.A)
              .whenComplete(
                  (answer, failure) -> {
                    if (failure != null || answer.records().size() != 1) {
                      wrong.incrementAndGet();
                    }
                    free.release();
                  });
    }
    free.acquire(OUTSTANDING);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "round %d: %.0f queries/s, %d without an answer%n", round, QUERIES / seconds, wrong.get());
  }
}
