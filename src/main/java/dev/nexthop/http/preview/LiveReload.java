package dev.nexthop.http.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.problem.Problem;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The event stream of the open pages: one event {@code build} on connecting, and one after each
 * build. Thread-safe.
 */
final class LiveReload {
  /** Pages open at the same time; more than that is no reader. */
  private static final int MAX_CLIENTS = 200;

  private final JsonMapper json = new JsonMapper();
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final Excerpts excerpts;
  private final Preview.Settings settings;
  private final String server = UUID.randomUUID().toString();
  private int build;
  private String latest;

  LiveReload(Excerpts excerpts, Preview.Settings settings) {
    this.excerpts = excerpts;
    this.settings = settings;
    this.latest = event(BuildReport.built(List.of(), Set.of()));
  }

  void connect(SseClient client) {
    if (clients.size() >= MAX_CLIENTS) {
      client.close();
      return;
    }
    client.ctx().header("Cache-Control", "no-store");
    client.keepAlive();
    client.onClose(() -> clients.remove(client));
    synchronized (this) {
      clients.add(client);
      client.sendEvent("build", latest);
    }
  }

  /** Ends the streams, which would otherwise keep the server from stopping. */
  synchronized void close() {
    clients.forEach(SseClient::close);
  }

  /** Sends what a build did to every page. */
  synchronized void publish(BuildReport report) {
    if (!report.changed().isEmpty()) {
      build++;
    }
    latest = event(report);
    for (SseClient client : clients) {
      client.sendEvent("build", latest);
    }
  }

  private String event(BuildReport report) {
    ObjectNode event = json.createObjectNode();
    event.put("build", server + "/" + build);
    ArrayNode changed = event.putArray("changed");
    new TreeSet<>(report.changed()).forEach(changed::add);
    event.put("baseurl", settings.baseurl());
    if (settings.following() == Preview.Following.NAVIGATE && !report.hasErrors()) {
      report.edited().ifPresent(page -> event.put("navigate", settings.baseurl() + page));
    }
    event.put("failed", report.hasErrors());
    ArrayNode problems = event.putArray("problems");
    if (report.hasErrors()) {
      report.problems().stream()
          .filter(problem -> problem.isError() || !report.succeeded())
          .forEach(problem -> describe(problem, problems.addObject()));
    }
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that cannot be written", e);
    }
  }

  private void describe(Problem problem, ObjectNode node) {
    node.put("severity", problem.isError() ? "error" : "warning")
        .put("code", problem.code())
        .put("place", problem.place().toString())
        .put("line", problem.place().line())
        .put("column", problem.place().column())
        .put("message", problem.message())
        .put("hint", problem.hint());
    excerpts
        .around(problem.place())
        .ifPresent(
            excerpt -> {
              node.put("firstLine", excerpt.firstLine());
              ArrayNode lines = node.putArray("lines");
              excerpt.lines().forEach(lines::add);
            });
  }
}
