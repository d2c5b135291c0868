package dev.nexthop.markdown.kramdown;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** kramdown itself, run once for many documents. */
final class Judge {
  private static final String PROGRAM =
      """
      require 'json'; require 'kramdown'; require 'kramdown-parser-gfm'; require 'timeout'
      html = JSON.parse(File.read(ARGV[0])).map do |document|
        begin
          Timeout.timeout(10) do
            options = document['options'].transform_keys(&:to_sym)
            Kramdown::Document.new(document['text'], options).to_html.scrub
          end
        rescue StandardError, SystemStackError, Timeout::Error => e
          "kramdown fails: #{e.class}"
        end
      end
      File.write(ARGV[1], JSON.generate(html))
      """;

  private Judge() {}

  /** Whether kramdown could not render a document. */
  static boolean failed(String html) {
    return html.startsWith("kramdown fails: ");
  }

  /** The HTML of each document. */
  static List<String> render(List<DialectGenerator.Document> documents) {
    ObjectMapper json = new ObjectMapper();
    try {
      Path input = Files.createTempFile("kramdown", ".json");
      Path output = Files.createTempFile("kramdown", ".html.json");
      json.writeValue(input.toFile(), documents);
      Process ruby =
          new ProcessBuilder("ruby", "-e", PROGRAM, input.toString(), output.toString())
              .inheritIO()
              .start();
      if (ruby.waitFor() != 0) {
        throw new IllegalStateException("ruby ended with " + ruby.exitValue());
      }
      List<String> html = json.readValue(output.toFile(), new TypeReference<List<String>>() {});
      Files.delete(input);
      Files.delete(output);
      return html;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while kramdown ran", e);
    }
  }
}
