package dev.nexthop.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long it takes from the writing of a source file until {@code serve} serves the new page: a
 * whole process is started on a corpus, its event stream says when to ask for the page.
 *
 * <p>From the command line: {@code EditToPage [--pages=1000] [--edits=100] [--command="java -jar
 * target/nexthop.jar"]}. Prints a Markdown table of milliseconds.
 */
public final class EditToPage implements AutoCloseable {
  private static final int PORT = 43_117;
  private static final String MARK = "zzmark";

  private final Path site;
  private final Path log;
  private final Process server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Semaphore builds = new Semaphore(0);
  private final Random random = new Random(1);
  private int number;

  private EditToPage(Path site, Process server) {
    this.site = site;
    this.log = site.resolveSibling("log");
    this.server = server;
  }

  /** Runs the edits and prints the table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int pages = Integer.parseInt(option(args, "pages", "1000"));
    int edits = Integer.parseInt(option(args, "edits", "100"));
    String command =
        option(
            args,
            "command",
            "java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar target/nexthop.jar");
    Path work = Files.createTempDirectory("nexthop-edit");
    Path site = work.resolve("site");
    Corpus.write(Generator.NEXTHOP, pages, site);
    List<String> words = new ArrayList<>(List.of(command.strip().split(" +", -1)));
    words.addAll(List.of("serve", "-s", site.toString(), "-d", work.resolve("out").toString()));
    words.addAll(List.of("--port", Integer.toString(PORT)));
    Process server =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile())
            .start();
    try (EditToPage run = new EditToPage(site, server)) {
      run.connect();
      System.out.println("| pages | edit | p50 ms | p99 ms | worst ms | CPU ms/edit | load |");
      System.out.println("|------:|------|-------:|-------:|---------:|------------:|-----:|");
      run.measure(pages, "body of a post", edits, run::editBody);
      run.measure(pages, "body of the newest post", edits, run::editNewest);
      run.measure(pages, "title of a post", edits, run::editTitle);
      run.measure(pages, "footer of every page, page being viewed", edits / 4, run::editFooter);
      System.out.println(run.memory());
    }
  }

  private static String option(String[] args, String name, String otherwise) {
    String prefix = "--" + name + "=";
    return Stream.of(args)
        .filter(arg -> arg.startsWith(prefix))
        .map(arg -> arg.substring(prefix.length()))
        .reduce(otherwise, (first, last) -> last);
  }

  /** One edit: what to write where, and the page that shows it. */
  private record Edit(Path file, String text, String url) {}

  private interface Editing {
    Edit next(String mark) throws IOException;
  }

  private void measure(int pages, String name, int edits, Editing editing)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    long processor = 0;
    for (int i = 0; i < edits + 10; i++) {
      if (i == 10) {
        processor = processorMillis();
      }
      double time = once(editing.next(MARK + ++number));
      if (i >= 10) {
        times.add(time);
      }
    }
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
        pages,
        name,
        times.get(times.size() / 2),
        times.get((int) Math.ceil(times.size() * 0.99) - 1),
        times.get(times.size() - 1),
        (double) (processorMillis() - processor) / edits,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Processor time of the server so far, all of its threads. */
  private long processorMillis() {
    return server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  /** What the system says of the server's memory, on Linux. */
  private String memory() throws IOException {
    Path status = Path.of("/proc/" + server.pid() + "/status");
    if (!Files.exists(status)) {
      return "";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\s+", " "))
        .collect(Collectors.joining(", ", "Memory of the server: ", ""));
  }

  private double once(Edit edit) throws IOException, InterruptedException {
    get(edit.url());
    String mark = MARK + number;
    builds.drainPermits();
    long start = System.nanoTime();
    Files.writeString(edit.file(), edit.text());
    while (true) {
      if (!builds.tryAcquire(30, TimeUnit.SECONDS)) {
        throw new IOException("no build after an edit of " + edit.file());
      }
      if (get(edit.url()).contains(mark)) {
        double time = (System.nanoTime() - start) / 1e6;
        while (builds.tryAcquire(300, TimeUnit.MILLISECONDS)) {
          continue;
        }
        return time;
      }
    }
  }

  private Edit editBody(String mark) throws IOException {
    List<Path> posts = posts();
    return body(posts.get(random.nextInt(posts.size())), mark);
  }

  private Edit editNewest(String mark) throws IOException {
    return body(posts().get(posts().size() - 1), mark);
  }

  private static Edit body(Path post, String mark) throws IOException {
    String text = Files.readString(post);
    return new Edit(
        post, text.replaceAll("\n" + MARK + "\\d+\n", "") + "\n" + mark + "\n", url(post));
  }

  private Edit editTitle(String mark) throws IOException {
    List<Path> posts = posts();
    Path post = posts.get(random.nextInt(posts.size() - 20));
    String text = Files.readString(post).replaceFirst("title: .*", "title: " + mark);
    return new Edit(post, text, "/");
  }

  private Edit editFooter(String mark) throws IOException {
    Path footer = site.resolve("_includes/footer.html");
    String text = Files.readString(footer).replaceAll(MARK + "\\d+", "");
    return new Edit(footer, text + mark, url(posts().get(posts().size() / 2)));
  }

  private List<Path> posts() throws IOException {
    try (Stream<Path> files = Files.list(site.resolve("_posts"))) {
      return files.sorted().toList();
    }
  }

  private static String url(Path post) {
    String name = post.getFileName().toString();
    return "/"
        + name.substring(0, 10).replace('-', '/')
        + "/"
        + name.substring(11).replace(".md", ".html");
  }

  private String get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + url)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Waits for the server and follows its event stream. */
  private void connect() throws IOException, InterruptedException {
    for (int tries = 0; ; tries++) {
      try {
        if (Files.readString(log).contains("Server running") && get("/").contains("<ul>")) {
          break;
        }
      } catch (IOException e) {
        if (tries > 600 || !server.isAlive()) {
          throw e;
        }
      }
      Thread.sleep(200);
    }
    var events =
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/__nexthop/events"))
                .header("Accept", "text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    Thread follower = new Thread(() -> follow(events.body()), "events");
    follower.setDaemon(true);
    follower.start();
  }

  private void follow(java.io.InputStream events) {
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
  public void close() {
    server.destroy();
  }
}
