package dev.nexthop.bench;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long it takes to colour some 10,000 characters of code, in blocks as long as articles have
 * them: one fixture of each language, over and over.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class HighlightBenchmark {

  private static final int SIZE = 10_000;

  /** The language, and which fixture of it. */
  @Param({
    "console/postfix",
    "yaml/playbook",
    "java/lookup",
    "ruby/class",
    "html/page",
    "main.cf/relay"
  })
  public String fixture = "";

  private final Highlighter highlighter = Rouge.withPostfix();
  private String language = "";
  private String code = "";

  /** Runs the benchmark. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(HighlightBenchmark.class.getSimpleName()).build())
        .run();
  }

  /** Reads the fixture. */
  @Setup
  public void read() throws IOException {
    language = fixture.substring(0, fixture.indexOf('/'));
    Path fixtures = Path.of("src", "test", "resources");
    Path ofRouge = fixtures.resolve("highlight").resolve(fixture + ".txt");
    Path ours = fixtures.resolve("highlight-postfix").resolve(fixture + ".txt");
    code = Files.readString(Files.exists(ofRouge) ? ofRouge : ours);
  }

  /** The code, coloured. */
  @Benchmark
  public void highlight(Blackhole coloured) {
    for (int done = 0; done < SIZE; done += code.length()) {
      coloured.consume(highlighter.highlight(language, code).orElseThrow());
    }
  }
}
