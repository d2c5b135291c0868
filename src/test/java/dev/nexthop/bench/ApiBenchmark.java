package dev.nexthop.bench;

import dev.nexthop.http.Binding;
import dev.nexthop.http.HttpServer;
import dev.nexthop.http.Routes;
import dev.nexthop.http.api.Api;
import dev.nexthop.http.api.Origins;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
public final class ApiBenchmark {
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 15;
  private static final long ROUND_NANOS = 2_000_000_000L;
  private static final String EXPERIMENT =
      """
      {"mainCf": {"relayhost": "example.jp"},
       "zone": "example.jp. IN MX 10 relay1.example.jp.\\nexample.jp. IN MX 20 relay2.example.jp.\\n\
      relay1.example.jp. IN A 10.0.0.1\\nrelay2.example.jp. IN A 10.0.0.2\\n\
      mail.example.jp. IN A 192.168.0.1\\n",
       "hosts": {"10.0.0.1": "refuse", "10.0.0.2": "accept"},
       "recipient": "user@example.com", "seed": %d}
      """;

  private final AtomicLong seeds = new AtomicLong(1);
  private final int port;

  private ApiBenchmark(int port) {
    this.port = port;
  }

  /** Runs the benchmark. */
  public static void main(String[] args)
      throws ProblemException, IOException, InterruptedException, ExecutionException {
    Api api =
        new Api(
            new Api.Settings(
                new Experiments(Optional.empty()), Origins.of(List.of()), "benchmark"));
    byte[] constant = new byte[answerSize(api)];
    Arrays.fill(constant, (byte) 'x');
    Routes bare =
        routes ->
            routes.post(
                "/bare", context -> context.contentType("application/json").result(constant));
    try (HttpServer server =
        HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api, bare))) {
      new ApiBenchmark(server.port()).compare(constant.length);
    }
  }

  private static int answerSize(Api api) throws ProblemException, IOException {
    try (HttpServer server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api));
        Connection connection = new Connection(server.port())) {
      return connection.exchange("/api/v1/experiments", EXPERIMENT.formatted(0));
    }
  }

  private void compare(int size) throws InterruptedException, ExecutionException {
    List<Round> bare = new ArrayList<>();
    List<Round> different = new ArrayList<>();
    List<Round> cached = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      bare.add(round("/bare", () -> EXPERIMENT.formatted(1)));
      different.add(
          round("/api/v1/experiments", () -> EXPERIMENT.formatted(seeds.incrementAndGet())));
      cached.add(round("/api/v1/experiments", () -> EXPERIMENT.formatted(1)));
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
    try (Connection connection = new Connection(port)) {
      long now = System.nanoTime();
      while (now < end) {
        String request = body.get();
        long start = System.nanoTime();
        connection.exchange(path, request);
        now = System.nanoTime();
        times.add(now - start);
      }
    }
    return times.build().toArray();
  }

  /** A connection that is kept open: a client as thin as can be, so that the server is measured. */
  private static final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Connection(int port) throws IOException {
      socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** Size of the answer's body. */
    int exchange(String path, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      String head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
              .formatted(path, bytes.length);
      byte[] request =
          Arrays.copyOf(head.getBytes(StandardCharsets.UTF_8), head.length() + bytes.length);
      System.arraycopy(bytes, 0, request, head.length(), bytes.length);
      socket.getOutputStream().write(request);
      String status = line();
      int length = 0;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      in.skipNBytes(length);
      if (!status.contains(" 200 ")) {
        throw new IOException(status);
      }
      return length;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException();
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
