package dev.nexthop.postfix.recorder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of a scenario's {@code hosts}: {@code 10.0.0.1}, {@code 10.0.0.1:587}, {@code
 * [fd00::1]:587}, {@code fd00::1}.
 */
record Endpoint(String address, int port) {
  private static final Pattern BRACKETED = Pattern.compile("\\[(.+)\\]:(\\d+)");
  private static final Pattern IPV4 = Pattern.compile("([0-9.]+):(\\d+)");

  static Endpoint parse(String key) {
    Matcher bracketed = BRACKETED.matcher(key);
    if (bracketed.matches()) {
      return new Endpoint(bracketed.group(1), Integer.parseInt(bracketed.group(2)));
    }
    Matcher ipv4 = IPV4.matcher(key);
    if (ipv4.matches()) {
      return new Endpoint(ipv4.group(1), Integer.parseInt(ipv4.group(2)));
    }
    return new Endpoint(key.replaceAll("[\\[\\]]", ""), 25);
  }

  boolean isIpv6() {
    return address.indexOf(':') >= 0;
  }
}
