package dev.nexthop.liquid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ruby's Liquid as a judge: renders many templates in one process. */
final class RubyLiquid {
  static final String TIME_ZONE = "Asia/Tokyo";
  private static final ObjectMapper JSON = new ObjectMapper();

  private RubyLiquid() {}

  /**
   * What is to be rendered.
   *
   * @param data in JSON's terms; {@code {"$time": [second, offset]}} and the like stand for times
   */
  record Request(
      String template,
      Map<String, Object> data,
      Map<String, String> partials,
      String mode,
      boolean strict) {}

  static boolean isInstalled() throws IOException, InterruptedException {
    Process ruby =
        new ProcessBuilder("ruby", "-e", "require 'liquid'; exit Liquid::VERSION == '5.4.0'")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return ruby.waitFor(60, TimeUnit.SECONDS) && ruby.exitValue() == 0;
  }

  static JsonNode render(List<Request> requests) throws IOException, InterruptedException {
    Path script = Path.of("src/test/resources/liquid/render.rb");
    Path input = Files.createTempFile("liquid", ".json");
    Path output = Files.createTempFile("liquid", ".json");
    try {
      try (OutputStream stream = Files.newOutputStream(input)) {
        JSON.writeValue(stream, requests);
      }
      ProcessBuilder builder = new ProcessBuilder("ruby", script.toString());
      builder.environment().put("TZ", TIME_ZONE);
      builder.environment().put("LANG", "C.UTF-8");
      builder.redirectInput(input.toFile()).redirectOutput(output.toFile());
      Process ruby = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      if (!ruby.waitFor(120, TimeUnit.SECONDS)) {
        ruby.destroyForcibly();
        throw new IllegalStateException("ruby did not finish");
      }
      return JSON.readTree(output.toFile());
    } finally {
      Files.delete(input);
      Files.delete(output);
    }
  }
}
