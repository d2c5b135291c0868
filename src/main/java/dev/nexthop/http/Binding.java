package dev.nexthop.http;

/**
 * Where to listen.
 *
 * @param host name or address of the interface
 * @param port TCP port; 0 for any free one
 * @param nextIfTaken whether to go on to the following ports when this one is taken
 */
public record Binding(String host, int port, boolean nextIfTaken) {
  /** The interface that only programs of this machine reach. */
  public static final String LOOPBACK = "127.0.0.1";

  public Binding {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port out of range: " + port);
    }
  }

  /** A port of the loopback interface, or the next free one. */
  public static Binding loopback(int port) {
    return new Binding(LOOPBACK, port, true);
  }
}
