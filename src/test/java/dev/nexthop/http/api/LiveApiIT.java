package dev.nexthop.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.dns.LiveDns;
import dev.nexthop.dns.LiveSettings;
import dev.nexthop.http.Binding;
import dev.nexthop.http.Browser;
import dev.nexthop.http.HttpServer;
import dev.nexthop.lab.LiveExperiments;
import dev.nexthop.testing.Nsd;
import dev.nexthop.testing.Requires;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Live lookups of the API, answered by a real name server. */
@Requires(programs = "nsd")
final class LiveApiIT {
  private static final String ZONE =
      """
      $ORIGIN nexthop-sample.jp.
      @      300 MX 10 relay1
      @      300 MX 10 relay2
      relay1 60  A 192.0.2.1
      relay2 60  A 192.0.2.2
      null       MX 0 .
      """;

  private Nsd nsd;
  private LiveDns dns;
  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    nsd = Nsd.start(ZONE, List.of());
    dns = new LiveDns(LiveSettings.of(List.of(nsd.address())), Clock.systemUTC());
    Api api =
        new Api(
            new Api.Settings(
                LiveExperiments.with(Optional.of(dns)), new Origins(Set.of()), "test"));
    server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api));
    browser = new Browser(server.port());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    dns.close();
    nsd.close();
  }

  @Test
  void a_domain_is_looked_up_and_its_order_told() throws Exception {
    HttpResponse<String> answer = browser.get("/api/v1/mx/nexthop-sample.jp");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode result = new ObjectMapper().readTree(answer.body());
    new Description().check(result, "Result");
    assertThat(result.get("candidateOrders")).hasSize(2);
    JsonNode mx = result.at("/lookups/0");
    assertThat(mx.get("type").asText()).isEqualTo("MX");
    assertThat(mx.get("resolver").asText()).isEqualTo("127.0.0.1:" + nsd.address().getPort());
    assertThat(Instant.parse(mx.get("time").asText())).isBefore(Instant.now().plusSeconds(1));
    assertThat(mx.at("/records/0/ttl").asInt()).isEqualTo(300);
    assertThat(mx.at("/records/0/value").asText()).isEqualTo("relay1.nexthop-sample.jp");
  }

  @Test
  void a_domain_that_takes_no_mail_says_so() throws Exception {
    String body = browser.get("/api/v1/mx/null.nexthop-sample.jp.").body();
    assertThat(body).contains("5.1.0").contains("does not accept mail (nullMX)");
    assertThat(browser.get("/api/v1/mx/nosuch.nexthop-sample.jp").body()).contains("NXDOMAIN");
  }

  @Test
  void an_experiment_may_ask_the_real_dns() throws Exception {
    HttpResponse<String> answer =
        browser.post(
            "/api/v1/experiments",
            """
            {"recipient": "user@elsewhere.nexthop-sample.jp", "live": true,
             "mainCf": "relayhost = nexthop-sample.jp, [printer.local]",
             "hosts": {"192.0.2.2": "accept"}}
            """);
    JsonNode result = new ObjectMapper().readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    new Description().check(result, "Result");
    assertThat(result.get("outcome").fieldNames().next())
        .startsWith("sent relay=relay2.nexthop-sample.jp[192.0.2.2]:25");
    assertThat(result.get("problems").toString()).contains("live-name-special");
  }
}
