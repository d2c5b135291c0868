package dev.nexthop.postfix.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks smtpd(8) whether it would take a message, as a client of any address (XCLIENT, which the
 * scenario's smtpd allows to 127.0.0.1).
 */
final class RelayDialogue {
  /** The service that {@link PostfixInstance} adds for scenarios with {@code relay}. */
  static final int PORT = 2526;

  private RelayDialogue() {}

  /**
   * The reply to RCPT TO, or to whatever was refused before.
   *
   * @param request {@code client} (an address), {@code sender}, {@code recipient}, and {@code
   *     login} if the client has authenticated
   */
  static String ask(JsonNode request) {
    try (Socket socket = new Socket("127.0.0.1", PORT)) {
      socket.setSoTimeout(30_000);
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = socket.getOutputStream();
      read(in);
      say(in, out, "EHLO client.test");
      String login = request.path("login").asText("");
      say(
          in,
          out,
          "XCLIENT NAME=[UNAVAILABLE] ADDR="
              + ipv6Prefix(request.path("client").asText())
              + (login.isEmpty() ? "" : " LOGIN=" + login));
      say(in, out, "EHLO client.test");
      String mail = say(in, out, "MAIL FROM:<" + request.path("sender").asText("") + ">");
      return mail.startsWith("2")
          ? say(in, out, "RCPT TO:<" + request.path("recipient").asText() + ">")
          : mail;
    } catch (IOException e) {
      throw new UncheckedIOException("smtpd: " + e.getMessage(), e);
    }
  }

  private static String ipv6Prefix(String address) {
    return address.indexOf(':') < 0 ? address : "IPV6:" + address;
  }

  private static String say(BufferedReader in, OutputStream out, String command)
      throws IOException {
    out.write((command + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return read(in);
  }

  /** The last line of a reply. */
  private static String read(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    return line == null ? "(connection closed)" : line;
  }
}
