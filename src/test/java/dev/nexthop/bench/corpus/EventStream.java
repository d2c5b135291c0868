package dev.nexthop.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The event stream of {@code nexthop serve}, which says when pages have changed. */
final class EventStream implements Changes {
  private final Semaphore builds = new Semaphore(0);

  private EventStream() {}

  /** Follows the stream of a server until that ends. */
  static EventStream of(HttpClient client, URI server) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/__nexthop/events"))
            .header("Accept", "text/event-stream")
            .build();
    InputStream events = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    EventStream stream = new EventStream();
    Thread follower = new Thread(() -> stream.follow(events), "events");
    follower.setDaemon(true);
    follower.start();
    return stream;
  }

  private void follow(InputStream events) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          builds.release();
        }
      }
    } catch (IOException closed) {
      builds.drainPermits();
    }
  }

  @Override
  public void forget() {
    builds.drainPermits();
  }

  @Override
  public boolean await() throws InterruptedException {
    return builds.tryAcquire(30, TimeUnit.SECONDS);
  }

  @Override
  public void settle() throws InterruptedException {
    while (builds.tryAcquire(300, TimeUnit.MILLISECONDS)) {
      continue;
    }
  }
}
