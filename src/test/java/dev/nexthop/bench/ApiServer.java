package dev.nexthop.bench;

import dev.nexthop.http.Binding;
import dev.nexthop.http.HttpServer;
import dev.nexthop.http.Routes;
import dev.nexthop.http.api.Api;
import dev.nexthop.http.api.Origins;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A server with the API and a bare Javalin route, which answers a constant as large as the answer
 * to an experiment.
 *
 * @param size bytes of an answer
 */
record ApiServer(HttpServer server, int size) implements AutoCloseable {
  /** Where experiments are posted. */
  static final String API = "/api/v1/experiments";

  /** Where the constant is. */
  static final String BARE = "/bare";

  private static final String EXPERIMENT =
      """
      {"mainCf": {"relayhost": "example.jp"},
       "zone": "example.jp. IN MX 10 relay1.example.jp.\\nexample.jp. IN MX 20 relay2.example.jp.\\n\
      relay1.example.jp. IN A 10.0.0.1\\nrelay2.example.jp. IN A 10.0.0.2\\n\
      mail.example.jp. IN A 192.168.0.1\\n",
       "hosts": {"10.0.0.1": "refuse", "10.0.0.2": "accept"},
       "recipient": "user@example.com", "seed": %d}
      """;

  /** A small experiment; another seed makes another one. */
  static String experiment(long seed) {
    return EXPERIMENT.formatted(seed);
  }

  /** Starts one on a free port. */
  static ApiServer start() throws ProblemException, IOException {
    Api api =
        new Api(
            new Api.Settings(
                new Experiments(Optional.empty()), Origins.of(List.of()), "benchmark"));
    byte[] constant = new byte[answerSize(api)];
    Arrays.fill(constant, (byte) 'x');
    Routes bare =
        routes ->
            routes.post(BARE, context -> context.contentType("application/json").result(constant));
    HttpServer server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api, bare));
    return new ApiServer(server, constant.length);
  }

  private static int answerSize(Api api) throws ProblemException, IOException {
    try (HttpServer server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api));
        ThinClient client = new ThinClient(server.port())) {
      return client.exchange(API, experiment(0));
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
