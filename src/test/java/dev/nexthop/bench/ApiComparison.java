package dev.nexthop.bench;

import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Requests per second of the API, in turn with a bare Javalin route that answers a constant of the
 * same size: experiments that all differ, and one whose result is cached. Prints requests a second,
 * the time that 99 of 100 take, and ratios.
 */
public final class ApiComparison {
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 15;
  private static final long ROUND_NANOS = 2_000_000_000L;

  private final AtomicLong seeds = new AtomicLong(1);
  private final int port;

  private ApiComparison(int port) {
    this.port = port;
  }

  /** Runs the benchmark. */
  public static void main(String[] args)
      throws ProblemException, IOException, InterruptedException, ExecutionException {
    try (ApiServer server = ApiServer.start()) {
      new ApiComparison(server.port()).compare(server.size());
    }
  }

  private void compare(int size) throws InterruptedException, ExecutionException {
    List<Round> bare = new ArrayList<>();
    List<Round> different = new ArrayList<>();
    List<Round> cached = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      bare.add(round(ApiServer.BARE, () -> ApiServer.experiment(1)));
      different.add(round(ApiServer.API, () -> ApiServer.experiment(seeds.incrementAndGet())));
      cached.add(round(ApiServer.API, () -> ApiServer.experiment(1)));
      System.out.printf(
          "round %d: bare %s, different experiments %s, cached %s%n",
          round, bare.get(round), different.get(round), cached.get(round));
    }
    System.out.printf(
        "answers of %d bytes; ratios to the bare route (requests a second, 99 %% of times):"
            + " different experiments %.2f, %.2f; cached %.2f, %.2f%n",
        size,
        median(different, Round::rate) / median(bare, Round::rate),
        median(different, Round::slow) / median(bare, Round::slow),
        median(cached, Round::rate) / median(bare, Round::rate),
        median(cached, Round::slow) / median(bare, Round::slow));
  }

  /** The median of the last third of the rounds: the compiler needs the others. */
  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    List<Round> warm = rounds.subList(rounds.size() * 2 / 3, rounds.size());
    return warm.stream()
        .mapToDouble(figure)
        .sorted()
        .skip(warm.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  /**
   * What a round measured.
   *
   * @param rate requests a second
   * @param slow microseconds within which 99 of 100 requests were answered
   */
  private record Round(double rate, double slow) {
    static Round of(List<long[]> times) {
      long[] all = times.stream().flatMapToLong(LongStream::of).sorted().toArray();
      return new Round(all.length * 1e9 / ROUND_NANOS, all[all.length * 99 / 100] / 1e3);
    }

    @Override
    public String toString() {
      return "%.0f/s (99 %%: %.0f µs)".formatted(rate, slow);
    }
  }

  private Round round(String path, Supplier<String> body)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long end = System.nanoTime() + ROUND_NANOS;
      List<long[]> times = new ArrayList<>();
      Callable<long[]> task = () -> times(path, body, end);
      for (Future<long[]> client : threads.invokeAll(Collections.nCopies(CONNECTIONS, task))) {
        times.add(client.get());
      }
      return Round.of(times);
    } finally {
      threads.shutdown();
    }
  }

  /** Nanoseconds that each request took, one after the other until the end. */
  private long[] times(String path, Supplier<String> body, long end) throws IOException {
    LongStream.Builder times = LongStream.builder();
    try (ThinClient client = new ThinClient(port)) {
      long now = System.nanoTime();
      while (now < end) {
        String request = body.get();
        long start = System.nanoTime();
        client.exchange(path, request);
        now = System.nanoTime();
        times.add(now - start);
      }
    }
    return times.build().toArray();
  }
}
