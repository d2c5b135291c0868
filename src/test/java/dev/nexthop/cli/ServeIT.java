package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.http.Browser;
import dev.nexthop.http.EventStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, as a user starts it. */
final class ServeIT {
  private static final Pattern ADDRESS =
      Pattern.compile("Server address: http://[^:/]+:(\\d+)(/\\S*)");

  @TempDir Path folder;
  private final List<String> console = new ArrayList<>();
  private Optional<Process> started = Optional.empty();
  private Browser browser = new Browser(0);
  private String path = "";

  @BeforeEach
  void writeSite() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: Test\n");
    Files.writeString(folder.resolve("index.html"), "<!DOCTYPE html><body>first</body>");
    Files.writeString(folder.resolve("style.css"), "p{color:red}");
  }

  private void start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("nexthop.jar")));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    started = Optional.of(process);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      console.add(line);
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        browser = new Browser(Integer.parseInt(address.group(1)));
        path = address.group(2);
        Thread reader = new Thread(() -> out.lines().forEach(this::keep));
        reader.setDaemon(true);
        reader.start();
        return;
      }
    }
  }

  private void keep(String line) {
    synchronized (console) {
      console.add(line);
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (started.isPresent()) {
      started.get().destroy();
      started.get().waitFor();
    }
  }

  @Test
  void a_site_is_built_served_and_built_again() throws IOException {
    start("serve", "--port", "0");
    assertThat(browser.get("/").body()).contains("first").contains("/__nexthop/live.js");
    assertThat(browser.get("/api/v1/health").body()).contains("\"status\":\"ok\"");
    try (EventStream events = new EventStream(browser.port())) {
      events.next();
      Files.writeString(folder.resolve("index.html"), "<!DOCTYPE html><body>second</body>");
      JsonNode built = events.next();
      assertThat(built.get("changed").toString()).contains("index.html");
      assertThat(browser.get("/").body()).contains("second");
    }
  }

  @Test
  void a_broken_configuration_is_shown_and_the_last_good_site_stays() throws IOException {
    start("serve", "--port", "0");
    try (EventStream events = new EventStream(browser.port())) {
      events.next();
      Files.writeString(folder.resolve("_config.yml"), "title: [Test\nurl: x\n");
      JsonNode failed = events.next();
      assertThat(failed.get("failed").asBoolean()).isTrue();
      assertThat(failed.at("/problems/0/place").asText()).contains("_config.yml");
      assertThat(browser.get("/").body()).contains("first");
      Files.writeString(folder.resolve("_config.yml"), "title: Test again\n");
      assertThat(events.next().get("failed").asBoolean()).isFalse();
    }
  }

  @Test
  void the_next_port_is_used_and_named_if_the_port_is_taken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start("serve", "--port", String.valueOf(taken.getLocalPort()), "--no-watch");
      assertThat(browser.port()).isGreaterThan(taken.getLocalPort());
      assertThat(String.join("\n", console))
          .contains(taken.getLocalPort() + " is taken, so it is " + browser.port());
    }
  }

  @Test
  void options_of_jekyll_are_understood() throws IOException {
    start(
        "serve",
        "-P",
        "0",
        "-H",
        "127.0.0.1",
        "-b",
        "/blog",
        "--no-livereload",
        "--drafts",
        "--future",
        "--no-watch",
        "--destination",
        "out");
    assertThat(path).isEqualTo("/blog/");
    assertThat(browser.get("/blog/").body()).contains("first").doesNotContain("__nexthop");
    assertThat(folder.resolve("out/index.html")).exists();
  }

  @Test
  void the_api_runs_alone() throws IOException {
    start("api", "--port", "0", "--allow-origin", "https://blog.example.jp");
    HttpResponse<String> answer =
        browser.get("/api/v1/health", "Origin", "https://blog.example.jp");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://blog.example.jp");
    assertThat(browser.post("/api/v1/experiments", "{\"recipient\": \"u@d.jp\"}").statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/").statusCode()).isEqualTo(404);
  }

  @Test
  void the_api_does_not_move_to_another_port() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start("api", "--port", String.valueOf(taken.getLocalPort()));
      assertThat(started.orElseThrow().waitFor()).isEqualTo(1);
      assertThat(String.join("\n", console)).contains("Cannot listen on 127.0.0.1 port");
    }
  }

  @Test
  void a_detached_server_goes_on_when_the_command_has_ended() throws Exception {
    start("serve", "--detach", "--port", "0");
    assertThat(started.orElseThrow().waitFor()).isZero();
    Pattern pid = Pattern.compile("detached with pid '(\\d+)'");
    Optional<ProcessHandle> server = Optional.empty();
    for (int i = 0; i < 100 && server.isEmpty(); i++) {
      Matcher found = pid.matcher(printed());
      server = found.find() ? ProcessHandle.of(Long.parseLong(found.group(1))) : server;
      Thread.sleep(50);
    }
    try {
      assertThat(browser.get("/").body()).contains("first");
    } finally {
      server.orElseThrow().destroy();
    }
  }

  private String printed() {
    synchronized (console) {
      return String.join("\n", console);
    }
  }

  @Test
  void the_edited_page_is_named_to_open_pages_if_that_is_wanted() throws IOException {
    start("serve", "--port", "0", "--navigate-to-changed", "--baseurl", "/blog");
    try (EventStream events = new EventStream(browser.port())) {
      events.next();
      Files.writeString(folder.resolve("about.html"), "---\n---\nabout");
      events.next();
      Files.writeString(folder.resolve("about.html"), "---\n---\nabout us");
      JsonNode built = events.next();
      while (!built.has("navigate")) {
        built = events.next();
      }
      assertThat(built.get("navigate").asText()).isEqualTo("/blog/about.html");
      assertThat(browser.get("/blog/about").body()).contains("about us");
    }
  }

  @Test
  void build_watches_if_it_is_told_to() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("nexthop.jar"),
                "build",
                "--watch")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    started = Optional.of(process);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(until(out, "Auto-regeneration")).contains("enabled for");
    Path page = folder.resolve("_site/index.html");
    assertThat(page).content().contains("first");
    Files.writeString(folder.resolve("index.html"), "<!DOCTYPE html><body>second</body>");
    assertThat(until(out, "Regenerating")).contains("1 file(s) changed");
    until(out, "done in");
    assertThat(page).content().contains("second");
    Files.delete(folder.resolve("style.css"));
    until(out, "done in");
    assertThat(folder.resolve("_site/style.css")).doesNotExist();
  }

  private static String until(BufferedReader out, String part) throws IOException {
    String line = out.readLine();
    while (line != null && !line.contains(part)) {
      line = out.readLine();
    }
    return String.valueOf(line);
  }

  @Test
  void a_port_that_is_none_is_refused() throws Exception {
    start("serve", "--port", "70000");
    assertThat(started.orElseThrow().waitFor()).isEqualTo(1);
    assertThat(String.join("\n", console)).contains("expected a port from 0 to 65535");
  }
}
