package dev.nexthop.http.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.http.Binding;
import dev.nexthop.http.Hosts;
import dev.nexthop.http.HttpServer;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page that waits for the next build does not keep the preview from stopping. */
final class StoppingTest {
  @TempDir Path folder;

  @Test
  @Timeout(60)
  void the_stream_of_an_open_page_ends_with_the_preview() throws Exception {
    Preview preview =
        new Preview(new Preview.Settings(folder, folder, "", true), new Hosts(Set.of()));
    try (HttpServer server =
        HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(preview))) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + "/__nexthop/events"))
              .header("Accept", "text/event-stream")
              .build();
      InputStream events =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.ofInputStream())
              .body();
      assertThat(events.read()).isEqualTo('e');
      preview.close();
      assertThat(new String(events.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .startsWith("vent: build");
    }
  }
}
