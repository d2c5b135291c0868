package dev.nexthop.bench;

import dev.nexthop.postfix.Client;
import dev.nexthop.postfix.DeliveryModel;
import dev.nexthop.postfix.Experiment;
import dev.nexthop.postfix.Result;
import dev.nexthop.postfix.Sampling;
import dev.nexthop.postfix.World;
import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.config.Configuration;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.NameService;
import dev.nexthop.postfix.dns.RecordData;
import dev.nexthop.postfix.route.Envelope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many simple experiments the model evaluates in a second: one MX level, two hosts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeliveryModelBenchmark {

  private final DeliveryModel model = new DeliveryModel();
  private final Experiment experiment = simple();

  /** Runs the benchmark. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(DeliveryModelBenchmark.class.getSimpleName()).build())
        .run();
  }

  /** One experiment, whole. */
  @Benchmark
  public Result simpleExperiment() {
    return model.run(experiment);
  }

  private static Experiment simple() {
    World world =
        new World(
            dns(), NameService.STOCK, Map.of(new Endpoint("10.0.0.2", 25), HostBehaviour.ACCEPT));
    return new Experiment(
        Version.DEFAULT,
        Configuration.of("relayhost = example.jp\n"),
        new Experiment.Machine(Client.DEFAULT, world),
        new Envelope("", "user@dest.test"),
        Sampling.DEFAULT);
  }

  private static DnsView dns() {
    Answer exchangers =
        Answer.found(
            List.of(
                new DnsRecord("example.jp", 60, new RecordData.Mx(10, "relay1.example.jp")),
                new DnsRecord("example.jp", 60, new RecordData.Mx(10, "relay2.example.jp"))));
    Map<String, Answer> answers =
        Map.of(
            "MX example.jp",
            exchangers,
            "A relay1.example.jp",
            host("relay1.example.jp", "10.0.0.1"),
            "A relay2.example.jp",
            host("relay2.example.jp", "10.0.0.2"));
    return (name, type) ->
        answers.getOrDefault(type + " " + name, Answer.nothing(Answer.Status.NO_DATA));
  }

  private static Answer host(String name, String address) {
    return Answer.found(List.of(new DnsRecord(name, 60, new RecordData.A(address))));
  }
}
