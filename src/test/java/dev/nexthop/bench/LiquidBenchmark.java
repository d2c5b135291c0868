package dev.nexthop.bench;

import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.ErrorMode;
import dev.nexthop.liquid.Partials;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.standard.StandardLiquid;
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
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long Liquid takes to parse 326 templates (1.2 MB), to render an index of 1,000 posts, and to
 * render a layout with its partials. {@link LiquidComparison} compares with Ruby's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class LiquidBenchmark {

  private final Environment environment =
      StandardLiquid.builder()
          .errorMode(ErrorMode.WARN)
          .partials(Partials.of(LiquidSamples.PARTIALS))
          .build();
  private final List<String> texts = LiquidSamples.templates();
  private final Template loop = environment.parse(LiquidSamples.LOOP);
  private final Template layout = environment.parse(LiquidSamples.LAYOUT);
  private final Map<String, Object> site = LiquidSamples.data(true);
  private final Map<String, Object> page = LiquidSamples.page();

  /** Runs the benchmark. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(LiquidBenchmark.class.getSimpleName()).build()).run();
  }

  /** All templates, from text to what is rendered. */
  @Benchmark
  public void parse(Blackhole parsed) {
    for (String text : texts) {
      parsed.consume(environment.parse(text));
    }
  }

  /** The index. */
  @Benchmark
  public String indexLoop() {
    return loop.renderOrThrow(site);
  }

  /** The layout of one page. */
  @Benchmark
  public String layout() {
    return layout.renderOrThrow(page);
  }
}
