package dev.nexthop.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A TCP and a UDP socket on one port of 127.0.0.1, as a name server has them.
 *
 * <p>A port that is free for one protocol may be taken for the other.
 */
record TwinSockets(ServerSocket tcp, DatagramSocket udp) implements AutoCloseable {
  private static final int ATTEMPTS = 20;

  /** Binds both to a port that nothing uses. */
  static TwinSockets open() throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    for (int attempt = 1; ; attempt++) {
      ServerSocket tcp = new ServerSocket(0, 50, loopback);
      try {
        return new TwinSockets(tcp, new DatagramSocket(tcp.getLocalPort(), loopback));
      } catch (BindException e) {
        tcp.close();
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Their port. */
  int port() {
    return udp.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
