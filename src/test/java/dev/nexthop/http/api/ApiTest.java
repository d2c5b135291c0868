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
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiTest {
  private static final String EXPERIMENTS = "/api/v1/experiments";
  private static final String ARTICLE =
      """
      {"recipient": "user@dest.test",
       "mainCf": "relayhost = example.jp\\n",
       "zone": "example.jp. IN MX 10 relay1.example.jp.\\nexample.jp. IN MX 20 relay2.example.jp.\\n\
      relay1.example.jp. IN A 10.0.0.1\\nrelay2.example.jp. IN A 10.0.0.2\\n",
       "hosts": {"10.0.0.1": "refuse", "10.0.0.2": "accept"}}
      """;

  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    open(api(Optional.empty(), LiveLimits.standard()));
  }

  private void open(Api api) throws Exception {
    server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api));
    browser = new Browser(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Api api(Optional<LiveDns> live, LiveLimits limits) {
    return new Api(
        new Api.Settings(
            LiveExperiments.with(live),
            Origins.of(List.of("https://blog.example.jp/path/")),
            "1.2.3"),
        limits);
  }

  @Test
  void an_experiment_is_answered_as_described() throws IOException {
    HttpResponse<String> answer = browser.post(EXPERIMENTS, ARTICLE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode result = json(answer);
    new Description().check(result, "Result");
    assertThat(result.get("candidateOrders").fieldNames())
        .toIterable()
        .containsExactly("relay1.example.jp[10.0.0.1]:25, relay2.example.jp[10.0.0.2]:25");
    assertThat(result.get("outcome").fieldNames().next())
        .startsWith("sent relay=relay2.example.jp[10.0.0.2]:25");
  }

  @Test
  void the_health_is_answered_as_described() throws IOException {
    JsonNode health = json(browser.get("/api/v1/health"));
    new Description().check(health, "Health");
    assertThat(health.get("version").asText()).isEqualTo("1.2.3");
    assertThat(health.get("live").asBoolean()).isFalse();
  }

  @Test
  void the_description_names_the_registered_routes() throws IOException {
    JsonNode description = json(browser.get("/api/v1/openapi.json"));
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    Set<String> registered = new TreeSet<>();
    for (Api.Endpoint endpoint : api(Optional.empty(), LiveLimits.standard()).endpoints()) {
      registered.add(endpoint.method().name() + " " + endpoint.path());
    }
    assertThat(described).isEqualTo(registered);
    assertThat(new Description().unresolvedReferences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello | 400 | not-json",
        "'' | 400 | not-json",
        "{\"recipient\": | 400 | not-json",
        "[] | 422 | unusable-experiment",
        "{} | 422 | unusable-experiment",
        "{\"recipient\": \"u@d.jp\", \"recipent\": 1} | 422 | unusable-experiment",
        "{\"recipient\": \"u@d.jp\", \"live\": true} | 403 | live-off",
      })
  void bodies_that_are_no_experiments(String body, int status, String code) throws IOException {
    assertProblem(browser.post(EXPERIMENTS, body), status, code);
  }

  @Test
  void a_missing_field_is_named() throws IOException {
    JsonNode problem = json(browser.post(EXPERIMENTS, "{\"mainCf\": \"\"}")).at("/problems/0");
    assertThat(problem.get("pointer").asText()).isEqualTo("/recipient");
    assertThat(problem.get("code").asText()).isEqualTo("missing-key");
    assertThat(problem.get("hint").asText()).isNotEmpty();
  }

  @Test
  void a_body_of_more_than_64_kib_is_refused() throws IOException {
    String large = "{\"recipient\": \"u@d.jp\", \"zone\": \"" + ";".repeat(64 * 1024) + "\"}";
    assertProblem(browser.post(EXPERIMENTS, large), 413, "document-too-large");
    HttpResponse<String> chunked =
        browser.send(
            EXPERIMENTS,
            request -> request.POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))));
    assertProblem(chunked, 413, "document-too-large");
  }

  @Test
  void text_that_is_not_utf_8_is_refused() throws IOException {
    byte[] body = {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'};
    assertProblem(
        browser.send(EXPERIMENTS, request -> request.POST(BodyPublishers.ofByteArray(body))),
        400,
        "not-utf-8");
  }

  @Test
  void a_broken_zone_is_pointed_at() throws IOException {
    HttpResponse<String> answer =
        browser.post(
            EXPERIMENTS,
            "{\"recipient\": \"u@d.jp\", \"zone\": \"d.jp. MX 10 a.jp.\\na.jp.  A 10.0.0\"}");
    assertProblem(answer, 422, "unusable-experiment");
    JsonNode problem = json(answer).at("/problems/0");
    assertThat(problem.get("pointer").asText()).isEqualTo("/zone");
    assertThat(problem.get("file").asText()).isEqualTo("zone");
    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.get("column").asInt()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"mainCf\": \"mydomain = d.jp\\nrelayhost [a.jp]\\n\"' | /mainCf | 2",
        "'\"mainCf\": {\"mydomain\": \"d.jp\"}, \"mainCfText\": \"\\n# x\\nrelayhost [a.jp]\"' | /mainCfText | 3",
      })
  void a_broken_main_cf_is_pointed_at(String mainCf, String pointer, int line) throws IOException {
    HttpResponse<String> answer =
        browser.post(EXPERIMENTS, "{\"recipient\": \"u@d.jp\", " + mainCf + "}");
    assertProblem(answer, 422, "unusable-experiment");
    JsonNode problem = json(answer).at("/problems/0");
    assertThat(problem.get("pointer").asText()).isEqualTo(pointer);
    assertThat(problem.get("file").asText()).isEqualTo("main.cf");
    assertThat(problem.get("line").asInt()).isEqualTo(line);
    assertThat(problem.get("hint").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/nosuch, 404, not-found",
    "GET, /api/, 404, not-found",
    "POST, /api/v2/experiments, 404, not-found",
    "GET, /api/v1/experiments, 405, method-not-allowed",
    "DELETE, /api/v1/health, 405, method-not-allowed",
    "POST, /api/v1/mx/example.com, 405, method-not-allowed",
  })
  void other_paths_and_methods(String method, String path, int status, String code)
      throws IOException {
    assertProblem(
        browser.send(path, request -> request.method(method, BodyPublishers.noBody())),
        status,
        code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "localhost",
        "x.local",
        "a%20b.jp",
        "xn--.jp.",
        "-a.jp",
        "a..jp",
        "%3Cscript%3E.jp"
      })
  void names_that_are_not_looked_up(String name) throws IOException {
    assertProblem(browser.get("/api/v1/mx/" + name), 422, "live-name");
  }

  @Test
  void live_lookups_are_off_unless_configured() throws IOException {
    assertProblem(browser.get("/api/v1/mx/example.com"), 403, "live-off");
  }

  @Test
  void live_lookups_are_limited_for_each_client() throws Exception {
    server.close();
    LiveSettings nobody =
        new LiveSettings(
            List.of(new InetSocketAddress("127.0.0.1", 9)),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            10);
    LiveLimits limits =
        new LiveLimits(
            new TokenBuckets(2, Duration.ofSeconds(7), () -> 0),
            new TokenBuckets(100, Duration.ofSeconds(1), () -> 0));
    try (LiveDns dns = new LiveDns(nobody, Clock.systemUTC())) {
      open(api(Optional.of(dns), limits));
      browser.get("/api/v1/mx/example.com");
      browser.post(EXPERIMENTS, "{\"recipient\": \"u@example.com\", \"live\": true}");
      HttpResponse<String> third = browser.get("/api/v1/mx/example.com");
      assertProblem(third, 429, "too-many-requests");
      assertThat(third.headers().firstValue("Retry-After")).hasValue("8");
      assertThat(browser.get("/api/v1/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void answers_cannot_be_framed_sniffed_or_stored() {
    HttpResponse<String> answer = browser.get("/api/v1/health");
    assertThat(answer.headers().map())
        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
        .containsEntry("X-Frame-Options", List.of("DENY"))
        .containsEntry("Cache-Control", List.of("no-store"))
        .containsEntry("Vary", List.of("Origin"))
        .containsEntry(
            "Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'"))
        .doesNotContainKey("Server");
  }

  private void assertProblem(HttpResponse<String> answer, int status, String code)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(answer);
    new Description().check(problem, "ProblemDetails");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asText()).startsWith("urn:nexthop:problem:" + code);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
