package dev.nexthop.http;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Objects;

/** A running server. */
public final class HttpServer implements AutoCloseable {
  /** Ports tried after the one asked for. */
  private static final int NEXT_PORTS = 50;

  private final Javalin javalin;
  private final Binding binding;

  private HttpServer(Javalin javalin, Binding binding) {
    this.javalin = javalin;
    this.binding = binding;
  }

  /**
   * Starts a server.
   *
   * @param parts asked in this order: the first that has a route for a path answers it
   * @throws ProblemException if no port could be opened
   */
  public static HttpServer start(Binding binding, List<? extends Routes> parts)
      throws ProblemException {
    int ports = binding.nextIfTaken() && binding.port() != 0 ? NEXT_PORTS : 0;
    int last = Math.min(65535, binding.port() + ports);
    for (int port = binding.port(); ; port++) {
      try {
        return start(
            new Binding(binding.host(), port, false),
            Javalin.create(config -> configure(config, parts)));
      } catch (IOException e) {
        if (port >= last) {
          throw new ProblemException(cannotListen(binding, e));
        }
      }
    }
  }

  /** Javalin logs a taken port as an error of its own; so the port is tried before. */
  private static HttpServer start(Binding binding, Javalin javalin) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(binding.host(), binding.port()));
    }
    try {
      javalin.start(binding.host(), binding.port());
      return new HttpServer(javalin, binding);
    } catch (JavalinBindException e) {
      javalin.stop();
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The port that it listens on, which differs from the one asked for if that was taken. */
  public int port() {
    return javalin.port();
  }

  /** Address for a browser on this machine, without a final slash. */
  public String url() {
    String host =
        switch (binding.host()) {
          case "0.0.0.0", "::", Binding.LOOPBACK -> "localhost";
          default -> binding.host().contains(":") ? "[" + binding.host() + "]" : binding.host();
        };
    return "http://" + host + ":" + port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, List<? extends Routes> parts) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = io.javalin.compression.CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(jetty -> jetty.setSendServerVersion(false));
    for (Routes part : parts) {
      part.register(config.routes);
    }
  }

  private static Problem cannotListen(Binding binding, IOException e) {
    String reason =
        Objects.toString(e.getMessage(), "no reason given").lines().findFirst().orElse("");
    return Problem.error(
        "port-unavailable",
        Place.NOWHERE,
        "Cannot listen on " + binding.host() + " port " + binding.port() + ": " + reason + ".",
        "Choose another with --port or --host, or end the program that uses it.");
  }
}
