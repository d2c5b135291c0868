package dev.nexthop.postfix.recorder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Random configurations: main.cf, master.cf and tables. */
final class SettingsGenerator {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> OVERRIDES =
      List.of(
          "smtp_mx_address_limit=1",
          "smtp_fallback_relay=[f.example.jp]",
          "inet_protocols=ipv4",
          "smtp_address_preference=ipv6",
          "smtp_host_lookup=native",
          "smtp_skip_5xx_greeting=no",
          "smtp_mx_session_limit=1",
          "smtp_bind_address=10.0.0.250",
          "soft_bounce=yes",
          "relayhost=[b.example.jp]",
          "{ smtp_fallback_relay = [a.dest.test], other.test }");

  /** More main.cf: expressions, comments, continued lines, things that are set twice. */
  private static final List<String> TEXTS =
      List.of(
          "gateway = example.jp\nrelayhost = ${gateway?[a.$gateway]}\n",
          "relayhost = ${nosuch?[a.example.jp]}${nosuch:[b.example.jp]}\n",
          "relayhost = ${{$inet_protocols} == {ipv4} ? {[a.example.jp]} : {example.jp}}\n",
          "relayhost = ${smtp_fallback_relay?{$smtp_fallback_relay}:{dest.test}}\n",
          "smtp_fallback_relay =\n  [c.example.jp]\n# between\n  other.test\n",
          "smtp_fallback_relay = $(relayhost), [$nosuch]\n",
          "relayhost = [d.example.jp]   \n\nrelayhost = other.test\n",
          "relayhost = [a.example.jp] # comment\n",
          "relayhost = $mydomain\nmydomain = dest.test\n",
          "smtp_mx_address_limit = ${{3} > {2} ? {2} : {1}}\n",
          "smtp_mx_session_limit = ${nosuch:1}\n",
          "helpful_warnings = no\n",
          "append_dot_mydomain = yes\nrelayhost = $myorigin\nmyorigin = $mydomain\n");

  /** Values that are no values, one name and value each. */
  private static final List<List<String>> WRONG =
      List.of(
          List.of("smtp_mx_address_limit", "many"),
          List.of("smtp_mx_address_limit", "-1"),
          List.of("smtp_skip_5xx_greeting", "maybe"),
          List.of("smtp_address_preference", "ipv5"),
          List.of("smtp_host_lookup", "hosts"),
          List.of("inet_protocols", "ipv5"),
          List.of("smtp_connect_timeout", "1x"),
          List.of("smtp_tls_security_level", "sometimes"),
          List.of("smtp_dns_support_level", "on"),
          List.of("soft_bounce", "on"),
          List.of("smtp_balance_inet_protocols", "2"));

  private final Dice dice;

  SettingsGenerator(Dice dice) {
    this.dice = dice;
  }

  void add(ObjectNode scenario) {
    ObjectNode mainCf = scenario.putObject("mainCf");
    if (dice.chance(75)) {
      mainCf.put("relayhost", destinations());
    }
    if (dice.chance(20)) {
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
    classes(mainCf);
    maps(scenario, mainCf);
    services(scenario, mainCf);
    text(scenario);
  }

  private void maps(ObjectNode scenario, ObjectNode mainCf) {
    ObjectNode files = JSON.createObjectNode();
    if (dice.chance(15)) {
      mainCf.put("transport_maps", "texthash:${config_directory}/transport");
      String key = dice.pick(List.of("dest.test", ".dest.test", "*", "sub.dest.test"));
      files.put("transport", key + " " + transport() + "\n");
    }
    if (dice.chance(10)) {
      mainCf.put("sender_dependent_relayhost_maps", "texthash:${config_directory}/relays");
      String key = dice.pick(List.of("@example.org", "s@example.org", "<>"));
      files.put("relays", key + " " + (dice.chance(15) ? "DUNNO" : destinations()) + "\n");
    }
    if (dice.chance(5)) {
      mainCf.put(
          "sender_dependent_default_transport_maps", "inline:{{@example.org=" + transport() + "}}");
    }
    if (!files.isEmpty()) {
      scenario.set("files", files);
    }
  }

  private String transport() {
    return switch (dice.below(9)) {
      case 0 -> "smtp:";
      case 1 -> ":" + destination();
      case 2 -> ":";
      case 3 -> "relay:" + destinations();
      case 4 -> "error:5.1.2 no such place";
      case 5 -> "discard:";
      case 6 -> "slow:" + (dice.chance(30) ? "" : destinations());
      default -> "smtp:" + destinations();
    };
  }

  private String destinations() {
    StringBuilder list = new StringBuilder(destination());
    while (dice.chance(25)) {
      list.append(dice.pick(List.of(", ", " ", ","))).append(destination());
    }
    return list.toString();
  }

  private String destination() {
    String port =
        dice.chance(8) ? ":" + dice.pick(List.of("2525", "smtp", "587", "submission")) : "";
    return switch (dice.below(12)) {
      case 0, 1, 2 ->
          "["
              + dice.pick(ScenarioGenerator.HOSTS)
              + "."
              + dice.pick(ScenarioGenerator.DOMAINS)
              + "]"
              + port;
      case 3 ->
          "["
              + dice.pick(ScenarioGenerator.addressPool())
                  .replaceFirst("^fd", dice.chance(50) ? "IPv6:fd" : "fd")
              + "]"
              + port;
      case 4 -> dice.pick(ScenarioGenerator.HOSTS) + ".example.jp" + port;
      case 5 ->
          dice.pick(
              List.of("[nosuch.example.jp]", "nosuch.test", "broken.test", "[b.broken.test]"));
      default -> dice.pick(ScenarioGenerator.DOMAINS) + port;
    };
  }

  /** Domains of other classes than the default. */
  private void classes(ObjectNode mainCf) {
    maybe(mainCf, 3, "mydestination", List.of("sub.dest.test", "$myhostname, dest.test"));
    maybe(mainCf, 3, "virtual_alias_domains", List.of("dest.test", "sub.dest.test"));
    if (dice.chance(6)) {
      mainCf.put("virtual_mailbox_domains", dice.pick(List.of("dest.test", "sub.dest.test")));
      mainCf.put("virtual_transport", transport());
    }
    maybe(mainCf, 4, "defer_transports", List.of("smtp", "relay"));
    if (dice.chance(4)) {
      List<String> wrong = dice.pick(WRONG);
      mainCf.put(wrong.get(0), wrong.get(1));
    }
  }

  /** Services of master.cf with settings of their own. */
  private void services(ObjectNode scenario, ObjectNode mainCf) {
    if (dice.chance(5)) {
      mainCf.put("default_transport", "slow");
    }
    if (mainCf.toString().contains("slow") || scenario.toString().contains("slow:")) {
      scenario.put(
          "masterCfText",
          "slow unix - - n - - smtp -v\n  -o "
              + dice.pick(OVERRIDES)
              + "\n  -o "
              + dice.pick(OVERRIDES)
              + "\n");
    } else if (dice.chance(6)) {
      scenario.put("masterCfText", "smtp unix - - n - 4 smtp -v -o " + dice.pick(OVERRIDES) + "\n");
    }
  }

  private void text(ObjectNode scenario) {
    if (dice.chance(15)) {
      scenario.put("mainCfText", dice.pick(TEXTS));
    }
  }

  private void maybe(ObjectNode mainCf, int percent, String name, List<String> values) {
    if (dice.chance(percent)) {
      mainCf.put(name, dice.pick(values));
    }
  }
}
