package dev.nexthop.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.Message;

/**
 * A DNS server on the loopback address, over UDP and TCP, that sends the bytes that a test wants:
 * what no well-behaved server sends.
 */
public final class ScriptedDns implements AutoCloseable {
  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final Script script;
  private final AtomicInteger queries = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What is sent for a query. */
  public interface Script {
    /** The packets, each as it goes over the wire; none for silence. */
    List<byte[]> packets(Message query, boolean overTcp) throws IOException;
  }

  private ScriptedDns(DatagramSocket udp, ServerSocket tcp, Script script) {
    this.udp = udp;
    this.tcp = tcp;
    this.script = script;
    threads.execute(this::serveUdp);
    threads.execute(this::serveTcp);
  }

  /** Starts to answer on a free port. */
  public static ScriptedDns start(Script script) throws IOException {
    TwinSockets sockets = TwinSockets.open();
    return new ScriptedDns(sockets.udp(), sockets.tcp(), script);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", tcp.getLocalPort());
  }

  /** How many queries came. */
  public int queries() {
    return queries.get();
  }

  private void serveUdp() {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        byte[] query = Arrays.copyOf(buffer, packet.getLength());
        for (byte[] answer : answers(query, false)) {
          udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      } catch (IOException e) {
        // The client is gone, or the test is over: the next query tells.
      }
    }
  }

  private void serveTcp() {
    while (!tcp.isClosed()) {
      try {
        Socket client = tcp.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // As above.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      while (true) {
        byte[] query = in.readNBytes(in.readUnsignedShort());
        for (byte[] answer : answers(query, true)) {
          out.writeShort(answer.length);
          out.write(answer);
          out.flush();
        }
      }
    } catch (IOException e) {
      // The client has closed the connection.
    }
  }

  private List<byte[]> answers(byte[] query, boolean overTcp) throws IOException {
    queries.incrementAndGet();
    return script.packets(new Message(query), overTcp);
  }

  @Override
  public void close() {
    udp.close();
    try {
      tcp.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads.shutdownNow();
  }
}
