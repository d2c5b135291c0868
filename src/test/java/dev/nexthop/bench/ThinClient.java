package dev.nexthop.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection that is kept open: a client as thin as can be, so that the server is measured. */
final class ThinClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  ThinClient(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /** Size of the body of the answer to a text that is posted. */
  int exchange(String path, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, bytes.length);
    byte[] request =
        Arrays.copyOf(head.getBytes(StandardCharsets.UTF_8), head.length() + bytes.length);
    System.arraycopy(bytes, 0, request, head.length(), bytes.length);
    return size(request);
  }

  /** Size of a file. */
  int get(String path) throws IOException {
    return size(
        "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.UTF_8));
  }

  private int size(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
      chunked |= line.equalsIgnoreCase("Transfer-Encoding: chunked");
    }
    if (chunked) {
      length = skipChunks();
    } else {
      in.skipNBytes(length);
    }
    if (!status.contains(" 200 ")) {
      throw new IOException(status);
    }
    return length;
  }

  private int skipChunks() throws IOException {
    int length = 0;
    for (int size = chunk(); size > 0; size = chunk()) {
      in.skipNBytes(size);
      length += size;
      line();
    }
    line();
    return length;
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
