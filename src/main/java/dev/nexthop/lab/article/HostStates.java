package dev.nexthop.lab.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States of hosts as writers give them, and as experiments take them. */
final class HostStates {
  private static final Pattern PORT = Pattern.compile(":([a-z]+|\\d{1,5})(?=[\\s,]|$)");
  private static final Map<String, Integer> SERVICES =
      Map.of("submission", 587, "smtps", 465, "submissions", 465, "lmtp", 24);

  private HostStates() {}

  /** Reads {@code 192.0.2.1=refuse 2001:db8::1=timeout}. */
  static Map<String, String> parse(String text) {
    Map<String, String> states = new LinkedHashMap<>();
    for (String part : text.strip().split("[\\s,]+")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        states.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return states;
  }

  /** The same states for port 25 and for every other port that main.cf names in a destination. */
  static Map<String, String> onPorts(Map<String, String> states, String mainCf) {
    List<Integer> ports =
        PORT.matcher(mainCf)
            .results()
            .map(match -> port(match.group(1)))
            .filter(port -> port > 0 && port < 65536 && port != 25)
            .distinct()
            .toList();
    Map<String, String> keyed = new LinkedHashMap<>();
    states.forEach(
        (address, state) -> {
          keyed.put(address, state);
          ports.forEach(port -> keyed.put(key(address, port), state));
        });
    return keyed;
  }

  private static int port(String named) {
    Matcher digits = Pattern.compile("\\d+").matcher(named);
    return digits.matches() ? Integer.parseInt(named) : SERVICES.getOrDefault(named, 0);
  }

  private static String key(String address, int port) {
    return address.contains(":") ? "[" + address + "]:" + port : address + ":" + port;
  }
}
