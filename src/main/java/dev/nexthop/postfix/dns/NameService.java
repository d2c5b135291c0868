package dev.nexthop.postfix.dns;

/**
 * The files of the machine's own name service.
 *
 * @param hosts text of /etc/hosts
 * @param resolvConf text of /etc/resolv.conf; only {@code search}, {@code domain} and {@code
 *     options ndots} matter
 * @param nsswitch text of /etc/nsswitch.conf
 */
public record NameService(String hosts, String resolvConf, String nsswitch) {

  /** As on a freshly installed machine. */
  public static final NameService STOCK =
      new NameService(
          "127.0.0.1 localhost\n::1 localhost\n", "nameserver 127.0.0.1\n", "hosts: files dns\n");
}
