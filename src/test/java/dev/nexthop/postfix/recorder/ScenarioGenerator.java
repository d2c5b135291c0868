package dev.nexthop.postfix.recorder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Scenarios that nobody thought of: random zones, settings and hosts, mostly plausible and
 * sometimes broken. The same seed gives the same scenarios.
 */
public final class ScenarioGenerator {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final List<String> HOSTS = List.of("a", "b", "c", "d", "e", "f");
  static final List<String> DOMAINS = List.of("example.jp", "dest.test", "other.test");
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

  private static final List<String> ODD_RECIPIENTS =
      List.of(
          "USER@Dest.Test",
          "user+ext@dest.test",
          "us.er@SUB.dest.test",
          "user@nosuch.test",
          "user@[10.0.0.1]",
          "user@[IPv6:fd00::1]",
          "user%dest.test@client.example.org",
          "user@[10.0.0.250]",
          "user@a.example.jp",
          "user@dest",
          "dest.test!user@client.example.org",
          "user@other.test.",
          "user@example.jp");

  private final Dice dice;
  private final SettingsGenerator settings;
  private final long seed;
  private int number;

  public ScenarioGenerator(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed);
    this.settings = new SettingsGenerator(dice);
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
    settings.add(scenario);
    ObjectNode hosts = scenario.putObject("hosts");
    addressPool().forEach(address -> hosts.put(address, dice.pick(BEHAVIOURS)));
    otherPorts(hosts);
    if (dice.chance(10)) {
      scenario
          .putArray("servfail")
          .add(dice.pick(List.of("broken.test", "b.example.jp", "other.test")));
    }
    if (dice.chance(3)) {
      scenario.put("dnsDown", true);
    }
    names(scenario);
    if (dice.chance(20)) {
      scenario.put(
          "sender",
          dice.pick(List.of("s@example.org", "t@example.net", "s+x@example.org", "S@EXAMPLE.ORG")));
    }
    scenario.put(
        "recipient", "user@" + dice.pick(List.of("dest.test", "dest.test", "sub.dest.test")));
    if (dice.chance(8)) {
      scenario.put("recipient", dice.pick(ODD_RECIPIENTS)).put("exactRecipient", true);
    }
    if (scenario.toString().contains("user@dest.test ")
        || scenario.toString().contains("user+ext@dest.test ")
        || scenario.toString().contains("user@dest.test=")) {
      // A table names whole addresses: no counter may stand in them.
      scenario
          .put("recipient", dice.chance(50) ? "user@dest.test" : "user+ext@dest.test")
          .put("exactRecipient", true);
    }
    scenario.put("runs", 60);
    scenario.put("deadline", 90);
    return scenario;
  }

  /** An address that cannot be reached cannot be on any port. */
  private void otherPorts(ObjectNode hosts) {
    while (dice.chance(25)) {
      String address = dice.pick(addressPool());
      String port = dice.pick(List.of("2525", "587", "465", "24"));
      String behaviour = dice.pick(BEHAVIOURS);
      if (!Behaviour.NETWORK.contains(hosts.path(address).asText())
          && !Behaviour.NETWORK.contains(behaviour)) {
        hosts.put(
            (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port, behaviour);
      }
    }
  }

  /** The machine's own name service. */
  private void names(ObjectNode scenario) {
    if (dice.chance(12)) {
      scenario.put(
          "etcHosts",
          "127.0.0.1 localhost\n::1 localhost\n10.0.0.3 a.example.jp\nfd00::3 c.example.jp\n"
              + "10.0.0.4 b\n10.0.0.2 b.dest.test\n");
    }
    if (dice.chance(10)) {
      scenario.put(
          "resolvConf",
          "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n"
              + dice.pick(
                  List.of(
                      "search example.jp dest.test\n",
                      "search other.test\n",
                      "domain example.jp\n",
                      "options ndots:2\nsearch example.jp\n")));
    }
    if (dice.chance(5)) {
      scenario.put("nsswitch", "hosts: " + dice.pick(List.of("dns files", "files", "dns")) + "\n");
    }
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
    if (dice.chance(15)) {
      if (dice.chance(50)) {
        addresses(zone, "@");
      }
      return;
    }
    if (dice.chance(4)) {
      zone.append("@ MX 0 .\n");
    }
    int count = 1 + dice.below(4);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String record = "@ MX " + 10 * (1 + dice.below(3)) + " " + mxTarget() + "\n";
      if (!seen.contains(record)) {
        seen.add(record);
        zone.append(record);
      }
    }
  }

  private String mxTarget() {
    int roll = dice.below(40);
    return switch (roll) {
      case 0 -> "nosuch";
      case 1 -> "a.broken.test.";
      case 2 -> "10.0.0.5.";
      case 3 -> "-bad-";
      case 4 -> "me";
      default -> dice.pick(HOSTS) + (dice.chance(10) ? ".example.jp." : "");
    };
  }

  private void hostRecords(StringBuilder zone, String host) {
    if (dice.chance(8)) {
      return;
    }
    if (dice.chance(8)) {
      String target = dice.pick(HOSTS);
      zone.append(host).append(" CNAME ").append(dice.chance(20) ? "nosuch" : target).append('\n');
      return;
    }
    addresses(zone, host);
    if (host.equals("a") && dice.chance(30)) {
      zone.append("me A 10.0.0.250\n");
    }
  }

  private void addresses(StringBuilder zone, String name) {
    List<String> four = new ArrayList<>();
    List<String> six = new ArrayList<>();
    int count = dice.chance(60) ? 1 : 1 + dice.below(3);
    for (int i = 0; i < count; i++) {
      String address = dice.pick(addressPool());
      if (dice.chance(3)) {
        address = dice.pick(List.of("10.0.0.250", "fd00::250", "127.0.0.1"));
      }
      List<String> family = address.indexOf(':') < 0 ? four : six;
      if (!family.contains(address)) {
        family.add(address);
      }
    }
    four.forEach(address -> zone.append(name).append(" A ").append(address).append('\n'));
    six.forEach(address -> zone.append(name).append(" AAAA ").append(address).append('\n'));
  }

  static List<String> addressPool() {
    List<String> pool = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      pool.add("10.0.0." + i);
      if (i <= 4) {
        pool.add("fd00::" + i);
      }
    }
    return pool;
  }
}
