package dev.nexthop.postfix.recorder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** An SMTP server that accepts mail and forgets it, except where its behaviour says otherwise. */
final class SmtpSink implements AutoCloseable {
  private static final Map<String, String> POSITIVE =
      Map.of(
          "HELO", "250 %h",
          "MAIL", "250 2.1.0 Ok",
          "RCPT", "250 2.1.5 Ok",
          "RSET", "250 2.0.0 Ok",
          "NOOP", "250 2.0.0 Ok",
          "QUIT", "221 2.0.0 Bye",
          "EOD", "250 2.0.0 Ok: queued by %a");

  private final Endpoint endpoint;
  private final Behaviour behaviour;
  private final String clientName;
  private final ServerSocket server;

  /**
   * @param clientName the client's own {@code myhostname}, for hosts that call themselves so
   */
  SmtpSink(Endpoint endpoint, Behaviour behaviour, String clientName, ExecutorService threads) {
    this.endpoint = endpoint;
    this.behaviour = behaviour;
    this.clientName = clientName;
    try {
      server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(
          new InetSocketAddress(InetAddress.getByName(endpoint.address()), endpoint.port()), 128);
    } catch (IOException e) {
      throw new UncheckedIOException(endpoint + ": " + e.getMessage(), e);
    }
    threads.execute(() -> listen(threads));
  }

  private void listen(ExecutorService threads) {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        client.setSoTimeout(60_000);
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      talk(client);
    } catch (IOException e) {
      // The client has gone away, which is its right.
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    switch (behaviour.name()) {
      case "greetclose" -> {
        return;
      }
      case "greethang" -> {
        Shell.pause(30_000);
        return;
      }
      default -> say(out, greeting());
    }
    boolean open = !greeting().startsWith("421");
    while (open) {
      String line = in.readLine();
      open = line != null && answer(verb(line), in, out);
    }
  }

  private String greeting() {
    if (behaviour.where().contains("greet")) {
      return reply();
    }
    boolean ours = behaviour.name().equals("greetname") || behaviour.name().equals("ehloname");
    return "220 " + (ours ? clientName : hostname()) + " ESMTP";
  }

  /** Answers one command; false if the connection ends. */
  private boolean answer(String verb, BufferedReader in, OutputStream out) throws IOException {
    if (behaviour.closesAt(verb)) {
      return false;
    }
    if (behaviour.where().contains(verb)) {
      say(out, reply());
      return !reply().startsWith("421");
    }
    if (behaviour.where().contains("greet") && !verb.equals("QUIT")) {
      say(out, "503 5.5.1 no");
      return true;
    }
    switch (verb) {
      case "EHLO" -> say(out, ehlo());
      case "STARTTLS" -> {
        return startTls(out);
      }
      case "DATA" -> {
        say(out, "354 go");
        skipMessage(in);
        return answer("EOD", in, out);
      }
      default ->
          say(
              out,
              Optional.ofNullable(POSITIVE.get(verb))
                  .orElse("502 5.5.2 what")
                  .replace("%h", hostname())
                  .replace("%a", endpoint.address()));
    }
    return !verb.equals("QUIT");
  }

  private String ehlo() {
    String name = behaviour.name().equals("ehloname") ? clientName : hostname();
    return behaviour.name().startsWith("starttls")
        ? "250-" + name + "\r\n250 STARTTLS"
        : "250 " + name;
  }

  private boolean startTls(OutputStream out) throws IOException {
    switch (behaviour.name()) {
      case "starttls454" -> say(out, "454 4.7.0 sink " + endpoint.address() + " no TLS now");
      case "starttlsclose" -> {
        say(out, "220 go ahead");
        Shell.pause(50);
        return false;
      }
      default -> say(out, "502 5.5.1 no");
    }
    return true;
  }

  private static void skipMessage(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
  }

  private static String verb(String line) {
    return line.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
  }

  private String reply() {
    return behaviour.reply().replace("%s", endpoint.address());
  }

  private String hostname() {
    return "sink-" + endpoint.address().replaceAll("[.:]", "-") + ".test";
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits a moment for the threads of a stopped set of sinks. */
  static void shutDown(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
