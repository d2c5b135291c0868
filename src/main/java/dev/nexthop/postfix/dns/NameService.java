package dev.nexthop.postfix.dns;

import dev.nexthop.postfix.config.Words;
import java.util.ArrayList;
import java.util.List;

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

  /** The words of each line that has any, comments gone. */
  static List<List<String>> words(String text) {
    List<List<String>> result = new ArrayList<>();
    for (String line : Words.lines(text)) {
      int comment = line.indexOf('#');
      int semicolon = line.startsWith(";") ? 0 : -1;
      String body = semicolon == 0 ? "" : comment < 0 ? line : line.substring(0, comment);
      List<String> words = Words.split(body, " \t\r");
      if (!words.isEmpty()) {
        result.add(words);
      }
    }
    return result;
  }

  /** Where host names are looked up, in order: {@code files}, {@code dns}. */
  List<String> sources() {
    for (List<String> words : words(nsswitch)) {
      if (words.get(0).equals("hosts:")) {
        return words.subList(1, words.size());
      }
    }
    return List.of("dns", "files");
  }

  /** Addresses of a name in /etc/hosts, in order. */
  List<IpAddress> inHosts(String name) {
    List<IpAddress> found = new ArrayList<>();
    for (List<String> words : words(hosts)) {
      for (String alias : words.subList(1, words.size())) {
        if (alias.equalsIgnoreCase(name)) {
          IpAddress.parse(words.get(0)).ifPresent(found::add);
          break;
        }
      }
    }
    return found;
  }
}
