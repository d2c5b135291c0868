package dev.nexthop.postfix.path;

import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.config.Configuration;
import java.util.List;

/**
 * A machine of the network.
 *
 * @param name what {@code hostname} prints
 * @param interfaces addresses with the prefix length of their network, such as {@code
 *     192.168.0.1/24}; loopback need not be named
 * @param configuration its main.cf and what goes with it
 * @param state what its SMTP server does: {@code accept} for a working Postfix
 */
public record Host(
    String name, List<String> interfaces, Configuration configuration, HostBehaviour state) {

  private static final List<String> LOOPBACK = List.of("127.0.0.1/8", "::1/128");

  public Host {
    interfaces = List.copyOf(interfaces);
  }

  /** Every interface, loopback included. */
  List<String> allInterfaces() {
    List<String> all = new java.util.ArrayList<>(LOOPBACK);
    all.addAll(interfaces);
    return all;
  }

  /** The addresses that other machines reach. */
  List<String> addresses() {
    return interfaces.stream().map(Host::withoutPrefix).toList();
  }

  static String withoutPrefix(String address) {
    int slash = address.indexOf('/');
    return slash < 0 ? address : address.substring(0, slash);
  }
}
