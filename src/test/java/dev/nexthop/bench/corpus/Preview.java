package dev.nexthop.bench.corpus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A generator's server as a process of its own, which builds again after each edit. */
final class Preview implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

  private final Generator generator;
  private final Process process;
  private final URI address;
  private final Path log;
  private final HttpClient client =
      HttpClient.newBuilder() // Eleventy's server refuses what asks for version 2
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final Edits edits;
  private final Changes changes;

  private Preview(Start start, Process process) throws IOException, InterruptedException {
    this.generator = start.generator();
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + start.port());
    this.log = start.log();
    this.edits = new Edits(generator, start.site());
    awaitStart();
    this.changes =
        generator == Generator.NEXTHOP
            ? EventStream.of(client, address)
            : Changes.polled(this::processor);
  }

  /**
   * What is started.
   *
   * @param command starts Nexthop; the others are found where programs are
   * @param work has the site and what the server writes
   */
  record Start(Generator generator, String command, Path work, int port) {
    Path site() {
      return work.resolve("site");
    }

    Path log() {
      return work.resolve("log");
    }

    private List<String> words() {
      Path output = work.resolve("out");
      if (generator != Generator.NEXTHOP) {
        return generator.serve(site(), output, port);
      }
      Stream<String> serve = Stream.of("serve", "-s", site().toString(), "-d", output.toString());
      return Stream.of(
              Stream.of(command.strip().split(" +", -1)),
              serve,
              Stream.of("--port", Integer.toString(port)))
          .flatMap(words -> words)
          .toList();
    }
  }

  /**
   * What an edit cost.
   *
   * @param millis from before the file was written until the new page was there
   * @param processorMillis what the server worked, until it rested
   */
  record Cost(double millis, long processorMillis) {}

  /** Starts a server and waits until it serves. */
  static Preview start(Start start) throws IOException, InterruptedException {
    Files.createDirectories(start.work());
    Process process =
        new ProcessBuilder(start.words())
            .redirectErrorStream(true)
            .redirectOutput(start.log().toFile())
            .start();
    try {
      return new Preview(start, process);
    } catch (IOException | InterruptedException e) {
      stop(process);
      throw e;
    }
  }

  private void awaitStart() throws IOException, InterruptedException {
    for (long start = System.nanoTime(); !serves(); Thread.sleep(200)) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
        throw new IOException(generator + " does not serve: " + Files.readString(log));
      }
    }
  }

  private boolean serves() throws InterruptedException {
    try {
      return get("/").contains("</ul>");
    } catch (IOException notYet) {
      return false;
    }
  }

  Generator generator() {
    return generator;
  }

  /** Makes an edit and waits until the page shows it. */
  Cost make(Kind kind) throws IOException, InterruptedException {
    Edits.Edit edit = edits.next(kind);
    if (!get(edit.url()).contains("</html>")) {
      throw new IOException(generator + " has no page " + edit.url());
    }
    changes.forget();
    Duration processor = processor();
    long start = System.nanoTime();
    edit.apply();
    do {
      if (!changes.await() || System.nanoTime() - start > PATIENCE) {
        throw new IOException(
            generator + " does not show an edit of " + edit.file() + ": " + Files.readString(log));
      }
    } while (!shows(edit));
    double millis = (System.nanoTime() - start) / 1e6;
    changes.settle();
    return new Cost(millis, processor().minus(processor).toMillis());
  }

  private boolean shows(Edits.Edit edit) throws IOException, InterruptedException {
    try {
      return edit.shownBy(get(edit.url()));
    } catch (IOException e) {
      if (generator == Generator.NEXTHOP) {
        throw e;
      }
      return false;
    }
  }

  /**
   * A page. Jekyll's server breaks off, or holds the rest back for half a minute, where a page is
   * being written; then one asks again, as a reader would.
   */
  private String get(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(url)).build();
    if (generator == Generator.NEXTHOP) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
    try {
      return client
          .sendAsync(request, HttpResponse.BodyHandlers.ofString())
          .orTimeout(2, TimeUnit.SECONDS)
          .join()
          .body();
    } catch (CompletionException e) {
      throw new IOException("no answer to " + request.uri(), e);
    }
  }

  /** Processor time of the server so far, all of its threads and processes. */
  private Duration processor() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** What the system says of the server's memory, on Linux. */
  String memory() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return "";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\s+", " "))
        .collect(Collectors.joining(", ", "Memory of the server: ", ""));
  }

  @Override
  public void close() {
    stop(process);
  }

  /** Stops a server, and what it has started itself, as npx does. */
  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
