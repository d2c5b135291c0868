package dev.nexthop.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's {@code serve} or {@code api} command, running as a process of its own. */
public final class ServedSite implements AutoCloseable {
  private static final Pattern ADDRESS =
      Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1):\\d+");

  private final Process process;
  private final String url;

  private ServedSite(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Builds a site into a folder and serves it on a free port. */
  public static ServedSite start(Path source, Path destination) throws IOException {
    return run("serve", "--source", source.toString(), "--destination", destination.toString());
  }

  /** Runs the API alone on a free port. */
  public static ServedSite api(String... options) throws IOException {
    return run(Stream.concat(Stream.of("api"), Stream.of(options)).toArray(String[]::new));
  }

  private static ServedSite run(String... arguments) throws IOException {
    String jar = System.getProperty("nexthop.jar", "target/nexthop.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--port", "0"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    CompletableFuture<String> address = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(process, address), "output of serve");
    reader.setDaemon(true);
    reader.start();
    try {
      return new ServedSite(process, address.get(60, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IOException("serve did not say where it listens", e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void read(Process process, CompletableFuture<String> address) {
    StringBuilder said = new StringBuilder();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        Matcher found = ADDRESS.matcher(line);
        if (found.find()) {
          address.complete(found.group());
        }
      }
    } catch (IOException e) {
      address.completeExceptionally(new UncheckedIOException(e));
    }
    address.completeExceptionally(new IllegalStateException("it ended:\n" + said));
  }

  /** Address of the site, without a final slash. */
  public String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
