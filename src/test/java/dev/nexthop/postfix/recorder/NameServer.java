package dev.nexthop.postfix.recorder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * nsd on 127.0.0.1:53, authoritative for everything; answers RRsets in zone file order unless told
 * to rotate them.
 */
final class NameServer implements AutoCloseable {
  private static final String ZONE_HEAD =
      """
      $ORIGIN .
      $TTL 60
      . IN SOA ns.root-servers.test. hostmaster.test. 1 3600 600 86400 1
      . IN NS ns.root-servers.test.
      ns.root-servers.test. IN A 127.0.0.1
      """;

  /** Without a rate limit: sixty deliveries at once ask for the same missing name. */
  private static final String CONF =
      """
      server:
        ip-address: 127.0.0.1
        port: 53
        server-count: 1
        username: ""
        zonesdir: "%1$s"
        database: ""
        pidfile: "%1$s/nsd.pid"
        xfrdfile: "%1$s/xfrd.state"
        zonelistfile: "%1$s/zone.list"
        logfile: "%1$s/nsd.log"
        round-robin: %2$s
        minimal-responses: yes
        rrl-ratelimit: 0
      remote-control:
        control-enable: no
      """;

  private final Path folder;
  private final Process process;

  /**
   * Starts it and waits until it answers.
   *
   * @param servfail zones that are configured but have no data
   */
  NameServer(Path folder, String zone, List<String> servfail, boolean roundRobin) {
    this.folder = folder;
    Shell.write(folder.resolve("root.zone"), ZONE_HEAD + zone + "\n");
    StringBuilder conf =
        new StringBuilder(CONF.formatted(folder, roundRobin ? "yes" : "no"))
            .append(zoneClause(".", folder.resolve("root.zone")));
    List<String> broken = new ArrayList<>(servfail);
    broken.forEach(name -> conf.append(zoneClause(name, folder.resolve("missing.zone"))));
    Shell.write(folder.resolve("nsd.conf"), conf.toString());
    Shell.write(folder.resolve("nsd.log"), "");
    process =
        Shell.start(
            folder.resolve("nsd.out"),
            List.of("/usr/sbin/nsd", "-d", "-c", folder.resolve("nsd.conf").toString()));
    awaitAnswer();
  }

  private static String zoneClause(String name, Path file) {
    return "zone:\n  name: \"" + name + "\"\n  zonefile: \"" + file + "\"\n";
  }

  private void awaitAnswer() {
    for (int attempt = 0; attempt < 200 && process.isAlive(); attempt++) {
      if (answersSoa()) {
        String errors =
            Shell.read(folder.resolve("nsd.log"))
                .lines()
                .filter(line -> line.contains("error") && !line.contains("missing.zone"))
                .reduce("", (a, b) -> a + b + "\n");
        if (!errors.isEmpty()) {
          throw new IllegalStateException("nsd: " + errors);
        }
        return;
      }
      Shell.pause(20);
    }
    close();
    throw new IllegalStateException("nsd did not start: " + Shell.read(folder.resolve("nsd.log")));
  }

  /** Asks for the root's SOA: loaded zones answer with NOERROR. */
  private static boolean answersSoa() {
    var query = new ByteArrayOutputStream();
    query.writeBytes(new byte[] {0, 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    query.writeBytes(new byte[] {0, 0, 6, 0, 1});
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(100);
      socket.connect(new InetSocketAddress("127.0.0.1", 53));
      socket.send(new DatagramPacket(query.toByteArray(), query.size()));
      byte[] answer = new byte[4096];
      socket.receive(new DatagramPacket(answer, answer.length));
      return (answer[3] & 15) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    Shell.end(process);
  }
}
