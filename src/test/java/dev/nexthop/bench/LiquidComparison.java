package dev.nexthop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.ErrorMode;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.standard.StandardLiquid;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures our Liquid against Ruby's in one run: the cold parse of 326 templates (1.2 MB), and an
 * index of 1,000 posts. Times are of the processor, of all threads, the compiler's included. Not a
 * test: start {@code main} in a new JVM.
 */
public final class LiquidComparison {
  private static final int RENDERINGS = 300;

  private LiquidComparison() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> templates = LiquidSamples.templates();
    Environment environment = StandardLiquid.builder().errorMode(ErrorMode.WARN).build();

    double parse = milliseconds(() -> templates.forEach(environment::parse));
    int characters = templates.stream().mapToInt(String::length).sum();
    Template template = environment.parse(LiquidSamples.LOOP);
    double first = milliseconds(() -> template.renderOrThrow(LiquidSamples.data(true)));
    Map<String, Object> data = LiquidSamples.data(true);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RENDERINGS; i++) {
      best = Math.min(best, wall(() -> template.renderOrThrow(data)));
    }
    JsonNode ruby = ruby(templates);
    boolean same = ruby.get("output").asText().equals(template.renderOrThrow(data));
    System.out.printf(
        "cold parse of %d templates (%d characters): %.0f ms CPU; Ruby %.0f ms%n",
        templates.size(), characters, parse, ruby.get("parse").asDouble());
    System.out.printf(
        "index of %d posts: first %.0f ms CPU, warm %.2f ms; Ruby %.1f ms; %.1f times as fast%n",
        LiquidSamples.POSTS,
        first,
        best,
        ruby.get("render").asDouble(),
        ruby.get("render").asDouble() / best);
    System.out.println("outputs " + (same ? "equal" : "DIFFER"));
  }

  private static JsonNode ruby(List<String> templates) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    Path input = Files.createTempFile("liquid", ".json");
    Path output = Files.createTempFile("liquid", ".json");
    json.writeValue(
        input.toFile(),
        Map.of(
            "templates", templates, "loop", LiquidSamples.LOOP, "data", LiquidSamples.data(false)));
    int exit =
        new ProcessBuilder("ruby", "src/test/resources/liquid/benchmark.rb", input.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("ruby: exit code " + exit);
    }
    JsonNode answer = json.readTree(output.toFile());
    Files.delete(input);
    Files.delete(output);
    return answer;
  }

  private static double milliseconds(Runnable work) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = system.getProcessCpuTime();
    work.run();
    return (system.getProcessCpuTime() - start) / 1e6;
  }

  private static double wall(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
