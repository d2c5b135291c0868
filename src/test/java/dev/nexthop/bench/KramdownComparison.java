package dev.nexthop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import dev.nexthop.markdown.kramdown.Kramdown;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Measures our kramdown against Ruby's and against flexmark's CommonMark in one run on {@link
 * Articles}: seconds of the processor, all threads and the compiler's included. Not a test: start
 * {@code main}.
 */
public final class KramdownComparison {
  private static final int FIRST = 55;
  private static final int WARM_UP = 600;
  private static final int ROUNDS = 50;

  private KramdownComparison() {}

  /** Prints the figures; with {@code cold}, those of the first articles in this process. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0 && args[0].equals("cold")) {
      cold();
      return;
    }
    List<String> articles = Articles.all();
    JsonNode ruby = ruby(articles);
    Markdown coloured = Kramdown.create(KramdownOptions.jekyll(), Rouge.highlighter());
    Markdown plain = Kramdown.create(KramdownOptions.jekyll(), Highlighter.none());
    Parser parser = Parser.builder().build();
    HtmlRenderer renderer = HtmlRenderer.builder().build();

    List<UnaryOperator<String>> all =
        List.of(
            text -> coloured.convert(text, "").html(),
            text -> plain.convert(text, "").html(),
            text -> renderer.render(parser.parse(text)));
    all.forEach(render -> warmUp(articles, render));
    double colouredTime = measure(articles, all.get(0));
    double plainTime = measure(articles, all.get(1));
    double flexmark = measure(articles, all.get(2));

    int same = 0;
    for (int i = 0; i < articles.size(); i++) {
      String html = coloured.convert(articles.get(i), "").html();
      same += html.equals(ruby.get("html").get(i).asText()) ? 1 : 0;
    }
    double rubyTime = ruby.get("round").asDouble();
    int size = articles.stream().mapToInt(String::length).sum();
    System.out.printf(
        "%d articles, %d characters; %d rendered as by Ruby's%n", articles.size(), size, same);
    print("Ruby's kramdown and Rouge", rubyTime, articles);
    print("with highlighting", colouredTime, articles);
    print("without", plainTime, articles);
    print("flexmark's CommonMark", flexmark, articles);
    System.out.printf("with highlighting: %.1f times Ruby's rate%n", rubyTime / colouredTime);
    System.out.printf("without: %.2f times flexmark's rate%n", flexmark / plainTime);
    System.out.printf(
        "first %d: Ruby %.3f s CPU (process %.3f s until then)%n",
        FIRST, ruby.get("first").asDouble(), ruby.get("process").asDouble());
    child("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }

  private static void print(String what, double seconds, List<String> articles) {
    System.out.printf(
        "%-28s %7.1f ms a round, %7.0f pages per CPU second%n",
        what, seconds * 1000, articles.size() / seconds);
  }

  /** What is compiled for one is compiled for the others too, so none is measured before all. */
  private static void warmUp(List<String> articles, UnaryOperator<String> render) {
    for (int i = 0; i < WARM_UP; i++) {
      round(articles, render);
    }
  }

  private static double measure(List<String> articles, UnaryOperator<String> render) {
    long length = 0;
    double start = cpu();
    for (int i = 0; i < ROUNDS; i++) {
      length += round(articles, render);
    }
    double seconds = (cpu() - start) / ROUNDS;
    if (length == 0) {
      throw new IllegalStateException("nothing was rendered");
    }
    return seconds;
  }

  private static long round(List<String> articles, UnaryOperator<String> render) {
    long length = 0;
    for (String text : articles) {
      length += render.apply(text).length();
    }
    return length;
  }

  private static void cold() throws IOException {
    List<String> articles = Articles.all().subList(0, FIRST);
    double start = cpu();
    Markdown markdown = Kramdown.create(KramdownOptions.jekyll(), Rouge.highlighter());
    round(articles, text -> markdown.convert(text, "").html());
    System.out.printf("first %d: here %.3f s CPU (process %.3f s)%n", FIRST, cpu() - start, cpu());
  }

  private static double cpu() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private static void child(String... flags) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(KramdownComparison.class.getName(), "cold"));
    for (int i = 0; i < 3; i++) {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    }
  }

  private static JsonNode ruby(List<String> articles) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    Path input = Files.createTempFile("articles", ".json");
    Path output = Files.createTempFile("articles", ".html.json");
    try {
      json.writeValue(input.toFile(), articles);
      int exit =
          new ProcessBuilder("ruby", "src/test/resources/bench/kramdown.rb", input.toString())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IllegalStateException("ruby: exit code " + exit);
      }
      return json.readTree(output.toFile());
    } finally {
      Files.delete(input);
      Files.delete(output);
    }
  }
}
