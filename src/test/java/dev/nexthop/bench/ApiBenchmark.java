package dev.nexthop.bench;

import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Requests per second that eight clients get from the API: experiments that all differ, one whose
 * result is cached, and a bare Javalin route that answers as many bytes. {@link ApiComparison}
 * takes them in turn, and prints ratios and how long the slowest take.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Threads(8)
public class ApiBenchmark {

  private final AtomicLong seeds = new AtomicLong(1);
  private final String constant = ApiServer.experiment(1);
  private Optional<ApiServer> server = Optional.empty();

  /** A client with a connection of its own. */
  @State(Scope.Thread)
  public static class Client {
    private Optional<ThinClient> connection = Optional.empty();

    /** Connects. */
    @Setup
    public void connect(ApiBenchmark benchmark) throws IOException {
      connection = Optional.of(new ThinClient(benchmark.server.orElseThrow().port()));
    }

    /** Hangs up. */
    @TearDown
    public void close() throws IOException {
      connection.orElseThrow().close();
    }

    int post(String path, String body) throws IOException {
      return connection.orElseThrow().exchange(path, body);
    }
  }

  /** Runs the benchmark. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ApiBenchmark.class.getSimpleName()).build()).run();
  }

  /** Starts the server. */
  @Setup
  public void start() throws ProblemException, IOException {
    server = Optional.of(ApiServer.start());
  }

  /** Stops it. */
  @TearDown
  public void stop() {
    server.orElseThrow().close();
  }

  /** What Javalin itself takes. */
  @Benchmark
  public int bareRoute(Client client) throws IOException {
    return client.post(ApiServer.BARE, constant);
  }

  /** Experiments, each with another seed. */
  @Benchmark
  public int differentExperiments(Client client) throws IOException {
    return client.post(ApiServer.API, ApiServer.experiment(seeds.incrementAndGet()));
  }

  /** The same experiment over and over. */
  @Benchmark
  public int cachedExperiment(Client client) throws IOException {
    return client.post(ApiServer.API, constant);
  }
}
