package dev.nexthop.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.http.Binding;
import dev.nexthop.http.Browser;
import dev.nexthop.http.HttpServer;
import dev.nexthop.lab.LiveExperiments;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OriginsTest {
  private static final String EXPERIMENTS = "/api/v1/experiments";

  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    Api api =
        new Api(
            new Api.Settings(
                LiveExperiments.with(Optional.empty()),
                Origins.of(List.of("https://blog.example.jp/path/")),
                "test"));
    server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api));
    browser = new Browser(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void only_allowed_sites_may_use_it() {
    assertThat(cors("https://blog.example.jp").firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://blog.example.jp");
    assertThat(cors("https://evil.example").firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(cors("http://blog.example.jp").firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(cors("null").firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private java.net.http.HttpHeaders cors(String origin) {
    return browser.get("/api/v1/health", "Origin", origin).headers();
  }

  @Test
  void a_browser_that_asks_first_is_told_what_is_allowed() {
    HttpResponse<String> allowed =
        browser.send(
            EXPERIMENTS,
            request ->
                request
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", "https://blog.example.jp")
                    .header("Access-Control-Request-Method", "POST"));
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("Content-Type");
    HttpResponse<String> refused =
        browser.send(
            EXPERIMENTS,
            request ->
                request
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", "https://evil.example"));
    assertThat(refused.headers().firstValue("Access-Control-Allow-Methods")).isEmpty();
  }
}
