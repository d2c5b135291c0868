package dev.nexthop.bench;

import dev.nexthop.http.Binding;
import dev.nexthop.http.Hosts;
import dev.nexthop.http.HttpServer;
import dev.nexthop.http.preview.Preview;
import dev.nexthop.problem.ProblemException;
import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests per second for a page of 30 KB: the preview's, those of Javalin's own handler of static
 * files, and those of a route that has the bytes in memory, in turn.
 */
public final class PreviewComparison {
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 9;
  private static final long ROUND_NANOS = 2_000_000_000L;
  private static final String PAGE = "/page.html";
  private static final String MEMORY = "/memory";

  private PreviewComparison() {}

  /** Runs the benchmark. */
  public static void main(String[] args)
      throws ProblemException, IOException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("preview");
    String page = "<html><body>" + "<p>Mail for example.jp</p>\n".repeat(1_100) + "</body></html>";
    Files.writeString(folder.resolve("page.html"), page);
    byte[] bytes = Files.readAllBytes(folder.resolve("page.html"));
    Preview preview =
        new Preview(new Preview.Settings(folder, folder, "", true), new Hosts(Set.of()));
    Javalin javalin =
        Javalin.create(
            config -> {
              config.staticFiles.add(folder.toString(), Location.EXTERNAL);
              config.routes.get(MEMORY, context -> context.contentType("text/html").result(bytes));
            });
    try (HttpServer server =
        HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(preview))) {
      javalin.start("127.0.0.1", 0);
      compare(server.port(), javalin.port());
    } finally {
      javalin.stop();
      Files.delete(folder.resolve("page.html"));
      Files.delete(folder);
    }
  }

  private static void compare(int preview, int javalin)
      throws InterruptedException, ExecutionException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(rate(preview, PAGE));
      theirs.add(rate(javalin, PAGE));
      memory.add(rate(javalin, MEMORY));
      System.out.printf(
          "round %d: preview %.0f/s, Javalin's static files %.0f/s, memory %.0f/s%n",
          round, ours.get(round), theirs.get(round), memory.get(round));
    }
    System.out.printf(
        "the preview serves %.1f times as many pages as Javalin's handler, memory %.1f times%n",
        median(ours) / median(theirs), median(memory) / median(theirs));
  }

  /** The median of the last third of the rounds: the compiler needs the others. */
  private static double median(List<Double> rates) {
    List<Double> warm =
        new ArrayList<>(rates.subList(rates.size() - rates.size() / 3, rates.size()));
    Collections.sort(warm);
    return warm.get(warm.size() / 2);
  }

  private static double rate(int port, String path)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long end = System.nanoTime() + ROUND_NANOS;
      Callable<Long> client = () -> requests(port, path, end);
      long requests = 0;
      for (Future<Long> each : threads.invokeAll(Collections.nCopies(CONNECTIONS, client))) {
        requests += each.get();
      }
      return requests * 1e9 / ROUND_NANOS;
    } finally {
      threads.shutdown();
    }
  }

  private static long requests(int port, String path, long end) throws IOException {
    long requests = 0;
    try (ThinClient client = new ThinClient(port)) {
      while (System.nanoTime() < end) {
        client.get(path);
        requests++;
      }
    }
    return requests;
  }
}
