package dev.nexthop.postfix.recorder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The network namespace that this process runs in: every private address is this machine's by route
 * (so that sinks may listen on it and an unused one refuses connections), but only four are
 * interface addresses. Time-outs are routes into a device that swallows packets.
 */
final class TestNetwork implements AutoCloseable {
  /** Interface addresses beside 127.0.0.1 and ::1. */
  private static final List<String> OWN = List.of("10.0.0.250/32", "fd00::250/128");

  private static final List<String> PRIVATE =
      List.of("10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12", "fd00::/8");

  private final List<List<String>> routes = new ArrayList<>();
  private final List<SmtpSink> sinks = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "sink");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Sets up interfaces, and mounts files of {@code folder} over those of /etc, in this namespace
   * only.
   */
  TestNetwork(Path folder) {
    for (String file : List.of("resolv.conf", "hosts", "nsswitch.conf")) {
      Shell.write(folder.resolve(file), "");
      Path target = Path.of("/etc", file);
      if (!Files.exists(target)) {
        Shell.write(target, "");
      }
      Shell.run("mount", "--bind", folder.resolve(file).toString(), target.toString());
    }
    Shell.run("ip", "link", "set", "lo", "up");
    OWN.forEach(address -> Shell.run("ip", "addr", "add", address, "dev", "lo"));
    PRIVATE.forEach(
        range -> {
          if (range.indexOf(':') < 0) {
            Shell.run("ip", "route", "add", "local", range, "dev", "lo", "table", "local");
          } else {
            Shell.run("ip", "-6", "route", "add", "local", range, "dev", "lo", "table", "local");
          }
        });
    Shell.write(Path.of("/proc/sys/net/ipv6/ip_nonlocal_bind"), "1");
    addVoid();
  }

  private static void addVoid() {
    for (List<String> how :
        List.of(
            List.of("ip", "link", "add", "void0", "type", "dummy"),
            List.of("ip", "tuntap", "add", "dev", "void0", "mode", "tun"),
            List.of("ip", "link", "add", "void0", "type", "ifb"))) {
      if (Shell.tryRun("", how).exitCode() == 0) {
        Shell.tryRun("", List.of("ip", "link", "set", "void0", "arp", "off"));
        Shell.run("ip", "link", "set", "void0", "up");
        return;
      }
    }
    throw new IllegalStateException("this kernel has no dummy, tun or ifb device");
  }

  /** Lets the hosts behave as told. */
  void start(Map<Endpoint, Behaviour> hosts, String clientName) {
    hosts.forEach(
        (endpoint, behaviour) -> {
          if (Behaviour.NETWORK.contains(behaviour.name())) {
            addRoute(endpoint, behaviour.name());
          }
        });
    hosts.forEach(
        (endpoint, behaviour) -> {
          if (!Behaviour.NETWORK.contains(behaviour.name())) {
            sinks.add(new SmtpSink(endpoint, behaviour, clientName, threads));
          }
        });
  }

  private void addRoute(Endpoint endpoint, String behaviour) {
    boolean six = endpoint.isIpv6();
    String net = endpoint.address() + (six ? "/128" : "/32");
    String own = six ? "fd00::250" : "10.0.0.250";
    List<String> route =
        switch (behaviour) {
          case "timeout" -> List.of("unicast", net, "dev", "void0", "table", "local", "src", own);
          case "noroute" -> List.of("unreachable", net, "table", "local");
          case "netunreach" -> List.of("throw", net, "table", "local");
          default -> List.of();
        };
    if (!route.isEmpty()) {
      Shell.run("", ipRoute(six, "add", route));
      routes.add(ipRoute(six, "del", route));
    }
  }

  private static List<String> ipRoute(boolean six, String verb, List<String> route) {
    List<String> command = new ArrayList<>(List.of("ip", six ? "-6" : "-4", "route", verb));
    command.addAll(route);
    return command;
  }

  /** Silences every host. */
  void stop() {
    sinks.forEach(SmtpSink::close);
    sinks.clear();
    routes.forEach(route -> Shell.tryRun("", route));
    routes.clear();
  }

  @Override
  public void close() {
    stop();
    SmtpSink.shutDown(threads);
    Shell.tryRun("", List.of("umount", "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf"));
  }
}
