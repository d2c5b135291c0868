package dev.nexthop.bench;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import dev.nexthop.markdown.kramdown.Kramdown;
import dev.nexthop.markdown.kramdown.flexmark.KramdownExtension;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How often all {@link Articles} are rendered in a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class MarkdownBenchmark {

  private static final KramdownOptions JEKYLL = KramdownOptions.jekyll();

  private final Markdown coloured = Kramdown.create(JEKYLL, Rouge.highlighter());
  private final Markdown plain = Kramdown.create(JEKYLL, Highlighter.none());
  private final Parser commonMark = Parser.builder().build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().build();
  private final KramdownExtension extension = KramdownExtension.create(JEKYLL, Highlighter.none());
  private final Parser extended = Parser.builder().extensions(List.of(extension)).build();
  private final HtmlRenderer extendedRenderer =
      HtmlRenderer.builder().extensions(List.of(extension)).build();
  private List<String> articles = List.of();

  /** Runs the benchmark. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(MarkdownBenchmark.class.getSimpleName()).build()).run();
  }

  /** Generates the articles. */
  @Setup
  public void generate() throws IOException {
    articles = Articles.all();
  }

  /** kramdown's dialect, code coloured. */
  @Benchmark
  public long kramdownWithHighlighting() {
    return convert(coloured);
  }

  /** kramdown's dialect, code as it is. */
  @Benchmark
  public long kramdown() {
    return convert(plain);
  }

  /** flexmark's CommonMark. */
  @Benchmark
  public long flexmarkCommonMark() {
    long length = 0;
    for (String text : articles) {
      length += renderer.render(commonMark.parse(text)).length();
    }
    return length;
  }

  /** kramdown's dialect through flexmark's tree and renderer. */
  @Benchmark
  public long kramdownThroughFlexmark() {
    long length = 0;
    for (String text : articles) {
      length += extendedRenderer.render(extended.parse(text)).length();
    }
    return length;
  }

  private long convert(Markdown markdown) {
    long length = 0;
    for (String text : articles) {
      length += markdown.convert(text, "article").html().length();
    }
    return length;
  }
}
