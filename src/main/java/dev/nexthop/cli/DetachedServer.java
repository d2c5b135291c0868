package dev.nexthop.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that goes on in the background: {@code serve --detach}. */
final class DetachedServer {
  private static final String RUNNING = "Server running...";
  private static final long PAUSE_MILLIS = 50;

  private DetachedServer() {}

  /**
   * Starts the same command in another process and returns once it serves.
   *
   * @param args the command line
   * @return exit code; that of the other process if it has ended
   */
  static int start(List<String> args, Console console) throws IOException {
    Path log = Files.createTempFile("nexthop-serve-", ".log");
    Process server =
        new ProcessBuilder(command(args))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int shown = 0;
    boolean ended = false;
    boolean running = false;
    while (!running && !ended) {
      ended = hasEnded(server);
      List<String> lines = lines(log);
      for (String line : lines.subList(Math.min(shown, lines.size()), lines.size())) {
        running |= line.contains(RUNNING);
        if (!line.contains(RUNNING)) {
          console.line(line);
        }
      }
      shown = lines.size();
    }
    if (!running) {
      return server.exitValue();
    }
    console.info(
        "",
        "Server detached with pid '"
            + server.pid()
            + "'. Run `kill "
            + server.pid()
            + "' to stop the server.");
    console.info("", "Its messages are in " + log + ".");
    return 0;
  }

  /** Lines that have been written to the end. */
  private static List<String> lines(Path log) throws IOException {
    String text = Files.readString(log, StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static boolean hasEnded(Process server) {
    try {
      return server.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      server.destroy();
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** As Jekyll, a detached server does not watch. */
  private static List<String> command(List<String> args) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/nohup"))) {
      command.add("/usr/bin/nohup"); // outlives the terminal
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.nexthop.Main"));
    command.addAll(args);
    command.addAll(List.of("--no-detach", "--no-watch"));
    return command;
  }
}
