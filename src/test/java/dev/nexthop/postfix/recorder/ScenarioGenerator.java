package dev.nexthop.postfix.recorder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Scenarios that nobody thought of: random zones, settings and hosts, mostly plausible and
 * sometimes broken. The same seed gives the same scenarios.
 */
public final class ScenarioGenerator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> HOSTS = List.of("a", "b", "c", "d", "e", "f");
  private static final List<String> DOMAINS = List.of("example.jp", "dest.test", "other.test");
  private static final List<String> BEHAVIOURS =
      List.of(
          "accept",
          "accept",
          "accept",
          "accept",
          "accept",
          "refuse",
          "refuse",
          "noroute",
          "netunreach",
          "greet4xx",
          "greet450",
          "greet5xx",
          "greetclose",
          "greetname",
          "ehloname",
          "ehlo421",
          "ehlo4xx",
          "ehlo5xx",
          "helo4xx",
          "helo5xx",
          "mail4xx",
          "mail5xx",
          "mail421",
          "mailclose",
          "rcpt4xx",
          "rcpt5xx",
          "rcpt421",
          "rcptclose",
          "data4xx",
          "data5xx",
          "eod4xx",
          "eod5xx",
          "eod421",
          "eodclose",
          "starttls454",
          "starttlsclose",
          "timeout");

  private final Random random;
  private final long seed;
  private int number;

  public ScenarioGenerator(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** That many scenarios. */
  public ArrayNode scenarios(int count) {
    ArrayNode all = JSON.createArrayNode();
    for (int i = 0; i < count; i++) {
      all.add(next());
    }
    return all;
  }

  /** The next scenario. */
  public ObjectNode next() {
    ObjectNode scenario = JSON.createObjectNode();
    scenario.put("id", "random-" + seed + "-" + number++);
    scenario.put("zone", zone());
    settings(scenario);
    ObjectNode hosts = scenario.putObject("hosts");
    addressPool().forEach(address -> hosts.put(address, pick(BEHAVIOURS)));
    if (chance(10)) {
      scenario.putArray("servfail").add(pick(List.of("broken.test", "b.example.jp", "other.test")));
    }
    if (chance(3)) {
      scenario.put("dnsDown", true);
    }
    if (chance(10)) {
      scenario.put(
          "etcHosts",
          "127.0.0.1 localhost\n::1 localhost\n10.0.0.3 a.example.jp\nfd00::3 c.example.jp\n");
    }
    if (chance(20)) {
      scenario.put("sender", pick(List.of("s@example.org", "t@example.net")));
    }
    scenario.put("recipient", "user@" + pick(List.of("dest.test", "dest.test", "sub.dest.test")));
    scenario.put("runs", 60);
    scenario.put("deadline", 90);
    return scenario;
  }

  private String zone() {
    StringBuilder zone = new StringBuilder();
    for (String domain : DOMAINS) {
      zone.append("$ORIGIN ").append(domain).append(".\n");
      mxRecords(zone);
      for (String host : HOSTS) {
        hostRecords(zone, host);
      }
    }
    return zone.toString();
  }

  private void mxRecords(StringBuilder zone) {
    if (chance(15)) {
      if (chance(50)) {
        addresses(zone, "@");
      }
      return;
    }
    if (chance(4)) {
      zone.append("@ MX 0 .\n");
    }
    int count = 1 + random.nextInt(4);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String record = "@ MX " + 10 * (1 + random.nextInt(3)) + " " + mxTarget() + "\n";
      if (!seen.contains(record)) {
        seen.add(record);
        zone.append(record);
      }
    }
  }

  private String mxTarget() {
    int roll = random.nextInt(40);
    return switch (roll) {
      case 0 -> "nosuch";
      case 1 -> "a.broken.test.";
      case 2 -> "10.0.0.5.";
      case 3 -> "-bad-";
      case 4 -> "me";
      default -> pick(HOSTS) + (chance(10) ? ".example.jp." : "");
    };
  }

  private void hostRecords(StringBuilder zone, String host) {
    if (chance(8)) {
      return;
    }
    if (chance(8)) {
      String target = pick(HOSTS);
      zone.append(host).append(" CNAME ").append(chance(20) ? "nosuch" : target).append('\n');
      return;
    }
    addresses(zone, host);
    if (host.equals("a") && chance(30)) {
      zone.append("me A 10.0.0.250\n");
    }
  }

  private void addresses(StringBuilder zone, String name) {
    List<String> four = new ArrayList<>();
    List<String> six = new ArrayList<>();
    int count = chance(60) ? 1 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String address = pick(addressPool());
      if (chance(3)) {
        address = pick(List.of("10.0.0.250", "fd00::250", "127.0.0.1"));
      }
      List<String> family = address.indexOf(':') < 0 ? four : six;
      if (!family.contains(address)) {
        family.add(address);
      }
    }
    four.forEach(address -> zone.append(name).append(" A ").append(address).append('\n'));
    six.forEach(address -> zone.append(name).append(" AAAA ").append(address).append('\n'));
  }

  private static List<String> addressPool() {
    List<String> pool = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      pool.add("10.0.0." + i);
      if (i <= 4) {
        pool.add("fd00::" + i);
      }
    }
    return pool;
  }

  private void settings(ObjectNode scenario) {
    ObjectNode mainCf = scenario.putObject("mainCf");
    if (chance(75)) {
      mainCf.put("relayhost", destinations());
    }
    if (chance(20)) {
      mainCf.put("smtp_fallback_relay", destinations());
    }
    maybe(mainCf, 30, "inet_protocols", List.of("ipv4", "ipv6", "ipv4, ipv6", "all"));
    maybe(mainCf, 25, "smtp_randomize_addresses", List.of("no", "yes"));
    maybe(mainCf, 25, "smtp_address_preference", List.of("ipv4", "ipv6", "any"));
    maybe(mainCf, 20, "smtp_mx_address_limit", List.of("0", "1", "2", "3", "4", "7"));
    maybe(mainCf, 20, "smtp_mx_session_limit", List.of("0", "1", "3"));
    maybe(mainCf, 10, "smtp_balance_inet_protocols", List.of("no"));
    maybe(mainCf, 12, "smtp_host_lookup", List.of("native", "dns", "dns, native", "native, dns"));
    maybe(mainCf, 8, "smtp_dns_support_level", List.of("disabled", "enabled", "dnssec"));
    maybe(mainCf, 5, "disable_dns_lookups", List.of("yes"));
    maybe(mainCf, 10, "ignore_mx_lookup_error", List.of("yes"));
    maybe(mainCf, 10, "smtp_defer_if_no_mx_address_found", List.of("yes"));
    maybe(mainCf, 10, "smtp_skip_5xx_greeting", List.of("no"));
    maybe(mainCf, 10, "soft_bounce", List.of("yes"));
    maybe(mainCf, 10, "smtp_tls_security_level", List.of("may", "encrypt", "none"));
    maybe(
        mainCf,
        8,
        "inet_interfaces",
        List.of("loopback-only", "127.0.0.1, ::1, 10.0.0.250", "all"));
    maybe(mainCf, 8, "proxy_interfaces", List.of("10.0.0.2", "10.0.0.3, fd00::2"));
    maybe(mainCf, 5, "best_mx_transport", List.of("discard", "error:no way"));
    maybe(mainCf, 8, "relay_domains", List.of("dest.test", "sub.dest.test", "$mydestination"));
    maybe(
        mainCf, 5, "relay_transport", List.of("relay:[a.example.jp]", "relay", "smtp:example.jp"));
    maybe(
        mainCf, 5, "default_transport", List.of("smtp:[b.example.jp]", "relay", "smtp:other.test"));
    maybe(
        mainCf,
        4,
        "parent_domain_matches_subdomains",
        List.of("", "transport_maps", "relay_domains"));
    maps(scenario, mainCf);
  }

  private void maps(ObjectNode scenario, ObjectNode mainCf) {
    ObjectNode files = JSON.createObjectNode();
    if (chance(15)) {
      mainCf.put("transport_maps", "texthash:${config_directory}/transport");
      String key = pick(List.of("dest.test", ".dest.test", "*", "sub.dest.test"));
      files.put("transport", key + " " + transport() + "\n");
    }
    if (chance(10)) {
      mainCf.put("sender_dependent_relayhost_maps", "texthash:${config_directory}/relays");
      String key = pick(List.of("@example.org", "s@example.org", "<>"));
      files.put("relays", key + " " + (chance(15) ? "DUNNO" : destinations()) + "\n");
    }
    if (chance(5)) {
      mainCf.put(
          "sender_dependent_default_transport_maps", "inline:{{@example.org=" + transport() + "}}");
    }
    if (!files.isEmpty()) {
      scenario.set("files", files);
    }
  }

  private String transport() {
    return switch (random.nextInt(8)) {
      case 0 -> "smtp:";
      case 1 -> ":" + destination();
      case 2 -> ":";
      case 3 -> "relay:" + destinations();
      case 4 -> "error:5.1.2 no such place";
      case 5 -> "discard:";
      default -> "smtp:" + destinations();
    };
  }

  private String destinations() {
    StringBuilder list = new StringBuilder(destination());
    while (chance(25)) {
      list.append(pick(List.of(", ", " ", ","))).append(destination());
    }
    return list.toString();
  }

  private String destination() {
    String port = chance(8) ? ":" + pick(List.of("2525", "smtp", "587", "submission")) : "";
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> "[" + pick(HOSTS) + "." + pick(DOMAINS) + "]" + port;
      case 3 ->
          "[" + pick(addressPool()).replaceFirst("^fd", chance(50) ? "IPv6:fd" : "fd") + "]" + port;
      case 4 -> pick(HOSTS) + ".example.jp" + port;
      case 5 ->
          pick(List.of("[nosuch.example.jp]", "nosuch.test", "broken.test", "[b.broken.test]"));
      default -> pick(DOMAINS) + port;
    };
  }

  private void maybe(ObjectNode mainCf, int percent, String name, List<String> values) {
    if (chance(percent)) {
      mainCf.put(name, pick(values));
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
