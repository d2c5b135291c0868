package dev.nexthop.testing;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A real name server, nsd, on loopback, that holds one zone text as the root zone. */
public final class Nsd implements AutoCloseable {
  private static final String ROOT =
      "$ORIGIN .\n$TTL 3600\n. IN SOA ns.invalid. root.invalid. 1 3600 600 86400 1\n"
          + ". IN NS ns.invalid.\n";

  /** How often to start it: between looking for a port and nsd's own bind, others may take it. */
  private static final int STARTS = 5;

  private final Process process;
  private final Path folder;
  private final int port;

  private Nsd(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param zone master file text of the whole world
   * @param failing zones for which it answers SERVFAIL
   */
  public static Nsd start(String zone, List<String> failing) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return startOnce(zone, failing);
      } catch (IOException e) {
        if (attempt == STARTS || !String.valueOf(e.getMessage()).contains("already in use")) {
          throw e;
        }
      }
    }
  }

  private static Nsd startOnce(String zone, List<String> failing) throws IOException {
    Path folder = Files.createTempDirectory("nsd");
    Files.writeString(folder.resolve("root.zone"), ROOT + zone + "\n");
    int port = freePort();
    Path configuration =
        Files.writeString(folder.resolve("nsd.conf"), configuration(folder, port, failing));
    Process process =
        new ProcessBuilder(
                Program.find("nsd").orElseThrow().toString(), "-d", "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    Nsd nsd = new Nsd(process, folder, port);
    try {
      nsd.awaitAnswer();
      return nsd;
    } catch (IOException | RuntimeException e) {
      nsd.close();
      throw e;
    }
  }

  /** Where it listens, UDP and TCP. */
  public InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", port);
  }

  private static String configuration(Path folder, int port, List<String> failing) {
    StringBuilder text =
        new StringBuilder(
            """
            server:
              ip-address: 127.0.0.1
              port: %2$d
              server-count: 1
              username: ""
              zonesdir: "%1$s"
              database: ""
              pidfile: "%1$s/nsd.pid"
              xfrdfile: "%1$s/xfrd.state"
              zonelistfile: "%1$s/zone.list"
              logfile: "%1$s/nsd.log"
              minimal-responses: yes
              rrl-ratelimit: 0
            remote-control:
              control-enable: no
            zone:
              name: "."
              zonefile: "%1$s/root.zone"
            """
                .formatted(folder, port));
    for (String zone : failing) {
      text.append("zone:\n  name: \"%s\"\n  zonefile: \"%s/none\"\n".formatted(zone, folder));
    }
    return text.toString();
  }

  private static int freePort() throws IOException {
    try (TwinSockets sockets = TwinSockets.open()) {
      return sockets.port();
    }
  }

  private void awaitAnswer() throws IOException {
    byte[] query = {0, 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 1};
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(100);
      for (int i = 0; i < 200 && process.isAlive(); i++) {
        socket.send(new DatagramPacket(query, query.length, address()));
        DatagramPacket answer = new DatagramPacket(new byte[512], 512);
        try {
          socket.receive(answer);
          if ((answer.getData()[3] & 15) == 0) {
            return;
          }
        } catch (SocketTimeoutException e) {
          continue;
        }
      }
    }
    throw new IOException("nsd does not answer:\n" + Files.readString(folder.resolve("nsd.log")));
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
