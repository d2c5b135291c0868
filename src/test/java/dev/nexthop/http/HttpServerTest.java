package dev.nexthop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nexthop.problem.ProblemException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HttpServerTest {
  private final Routes part = routes -> routes.get("/", context -> context.result("here"));
  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(part));
    browser = new Browser(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_next_port_is_taken_if_this_one_is() throws Exception {
    try (HttpServer second = HttpServer.start(Binding.loopback(server.port()), List.of(part))) {
      assertThat(second.port()).isGreaterThan(server.port());
      assertThat(second.url()).isEqualTo("http://localhost:" + second.port());
    }
  }

  @Test
  void a_taken_port_is_a_problem_where_no_other_is_wanted() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Binding binding = new Binding("127.0.0.1", taken.getLocalPort(), false);
      assertThatThrownBy(() -> HttpServer.start(binding, List.of(part)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("127.0.0.1 port " + taken.getLocalPort());
    }
  }

  @Test
  void an_unknown_interface_is_a_problem() {
    assertThatThrownBy(() -> HttpServer.start(new Binding("192.0.2.1", 0, true), List.of(part)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void a_request_that_is_no_http_is_refused() {
    assertThat(browser.raw("\u0000\u0001garbage\r\n\r\n")).startsWith("HTTP/1.1 400");
    String path = "/" + "x".repeat(100_000);
    assertThat(browser.rawGet(path, "localhost").getBytes(StandardCharsets.UTF_8))
        .startsWith("HTTP/1.1 4".getBytes(StandardCharsets.UTF_8));
  }
}
