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
          "append_dot_mydomain = yes\nrelayhost = $myorigin\nmyorigin = $mydomain\n",
          "relayhost = ${{$smtp_mx_address_limit} < {5} ? {[a.example.jp]} : {[b.example.jp]}}\n",
          "relayhost = ${{$smtp_mx_session_limit} >= {02} ? {other.test}}\n",
          "smtp_address_preference = ${{$inet_protocols} != {ipv4} ? {ipv6} : {ipv4}}\n",
          "relayhost = ${{a} < {b} ? {example.jp} : {other.test}}\n",
          "relayhost = ${{10} > {9} ? {example.jp} : {other.test}}\n",
          "relayhost = ${{x} <= {x} ? {dest.test}}\n",
          "relayhost = $$relayhost\n",
          "relayhost = $relayhost\n",
          "a1 = $a2\na2 = [e.example.jp]\nrelayhost = $a1,$a1\n",
          "relayhost = ${a1?[$a1]:nothing}\na1 = b.example.jp\n",
          "a1 =\nrelayhost = ${a1:{other.test}}${a1?{x}}\n",
          "relayhost=[c.example.jp]\n  [d.example.jp]\n\t# no comment\n\tother.test\n",
          "relayhost = ${mydomain}\n",
          "  relayhost = [a.example.jp]\n",
          "smtp_mx_address_limit=${smtp_mx_session_limit}\n",
          "smtp_randomize_addresses = ${nosuch?yes}${nosuch:no}\n",
          "nosuch = 1\nsmtp_fallback_relays = [a.example.jp]\n");

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
          List.of("smtp_balance_inet_protocols", "2"),
          List.of("smtp_mx_address_limit", "007"),
          List.of("smtp_mx_address_limit", "0x3"),
          List.of("smtp_mx_session_limit", "1 "),
          List.of("smtp_randomize_addresses", "1"),
          List.of("smtp_randomize_addresses", ""),
          List.of("smtp_host_lookup", ""),
          List.of("inet_interfaces", ""),
          List.of("inet_interfaces", "nosuch.example.jp"),
          List.of("proxy_interfaces", "nosuch.example.jp"),
          List.of("inet_protocols", ""),
          List.of("default_transport", ""),
          List.of("relay_transport", ""),
          List.of("default_transport", ":[a.example.jp]"),
          List.of("relayhost", "  "),
          List.of("best_mx_transport", ":"),
          List.of("transport_maps", "nosuch:x"),
          List.of("transport_maps", "texthash:${config_directory}/nosuch"),
          List.of("smtp_dns_reply_filter", "texthash:${config_directory}/nosuch"),
          List.of("parent_domain_matches_subdomains", "smtp"),
          List.of("mydestination", "texthash:${config_directory}/nosuch"),
          List.of("relay_domains", "texthash:${config_directory}/nosuch"));

  private final Dice dice;
  private final RoutesGenerator routes;

  SettingsGenerator(Dice dice) {
    this.dice = dice;
    this.routes = new RoutesGenerator(dice);
  }

  void add(ObjectNode scenario) {
    ObjectNode mainCf = scenario.putObject("mainCf");
    if (dice.chance(75)) {
      mainCf.put("relayhost", routes.destinations());
    }
    if (dice.chance(20)) {
      mainCf.put("smtp_fallback_relay", routes.destinations());
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
    maybe(
        mainCf,
        6,
        "best_mx_transport",
        List.of("discard", "error:no way", "error:5.4.6 looping", "nosuch", "retry:4.4.6 wait"));
    maybe(mainCf, 8, "relay_domains", List.of("dest.test", "sub.dest.test", "$mydestination"));
    if (dice.chance(6)) {
      mainCf.put("relay_transport", routes.namedTransport());
    }
    if (dice.chance(6)) {
      mainCf.put("default_transport", routes.namedTransport());
    }
    rarely(mainCf);
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

  /** Parameters that few people set. */
  private void rarely(ObjectNode mainCf) {
    maybe(mainCf, 4, "smtp_tls_wrappermode", List.of("yes"));
    maybe(mainCf, 3, "smtp_use_tls", List.of("yes"));
    maybe(mainCf, 3, "smtp_enforce_tls", List.of("yes"));
    maybe(mainCf, 4, "smtp_tcp_port", List.of("2525", "smtp", "submission", "0", "nosuch"));
    maybe(
        mainCf,
        6,
        "smtp_dns_resolver_options",
        List.of("res_defnames", "res_dnsrch", "res_defnames, res_dnsrch"));
    maybe(mainCf, 4, "smtp_cname_overrides_servername", List.of("yes"));
    maybe(mainCf, 4, "smtp_never_send_ehlo", List.of("yes"));
    maybe(mainCf, 3, "smtp_always_send_ehlo", List.of("no"));
    maybe(mainCf, 4, "helpful_warnings", List.of("no"));
    maybe(mainCf, 4, "fallback_relay", List.of("[c.example.jp]", "other.test, [b.example.jp]"));
    maybe(mainCf, 5, "lmtp_fallback_relay", List.of("[f.example.jp]", "nosuch.test"));
    maybe(mainCf, 5, "lmtp_mx_address_limit", List.of("1", "2"));
    maybe(mainCf, 5, "lmtp_randomize_addresses", List.of("no"));
    maybe(mainCf, 4, "lmtp_tcp_port", List.of("25", "2525"));
    maybe(mainCf, 5, "myhostname", List.of("c.example.jp", "client.dest.test", "me"));
    maybe(mainCf, 3, "mydomain", List.of("dest.test"));
    maybe(mainCf, 4, "recipient_delimiter", List.of("+", "+-"));
    maybe(mainCf, 3, "empty_address_relayhost_maps_lookup_key", List.of("s@example.org", ""));
    maybe(mainCf, 3, "empty_address_default_transport_maps_lookup_key", List.of("s@example.org"));
    maybe(mainCf, 3, "smtp_bind_address", List.of("10.0.0.250"));
    maybe(mainCf, 3, "virtual_alias_maps", List.of("inline:{{user@dest.test=other@other.test}}"));
    maybe(mainCf, 2, "relocated_maps", List.of("inline:{{dest.test=elsewhere}}"));
    maybe(mainCf, 3, "mynetworks_style", List.of("host"));
  }

  private void maps(ObjectNode scenario, ObjectNode mainCf) {
    ObjectNode files = JSON.createObjectNode();
    if (dice.chance(22)) {
      mainCf.put(
          "transport_maps",
          switch (dice.below(6)) {
            case 0 -> routes.inlineTransports();
            case 1 -> {
              files.put("patterns", routes.regexpTable(false));
              yield "regexp:${config_directory}/patterns";
            }
            case 2 -> {
              files.put("transport", routes.transportTable());
              yield routes.inlineTransports() + ", texthash:${config_directory}/transport";
            }
            default -> {
              files.put("transport", routes.transportTable());
              yield "texthash:${config_directory}/transport";
            }
          });
    }
    if (dice.chance(14)) {
      mainCf.put(
          "sender_dependent_relayhost_maps",
          switch (dice.below(4)) {
            case 0 -> routes.inlineSenders();
            case 1 -> {
              files.put("senders", routes.regexpTable(true));
              yield "regexp:${config_directory}/senders";
            }
            default -> {
              files.put("relays", routes.senderTable());
              yield "texthash:${config_directory}/relays";
            }
          });
    }
    if (dice.chance(7)) {
      mainCf.put(
          "sender_dependent_default_transport_maps",
          "inline:{{"
              + dice.pick(List.of("@example.org", "s@example.org", "<>", "@example.net"))
              + "="
              + routes.transport()
              + "}}");
    }
    if (dice.chance(9)) {
      mainCf.put("smtp_dns_reply_filter", "regexp:${config_directory}/filter");
      files.put("filter", routes.filterTable());
    }
    if (!files.isEmpty()) {
      scenario.set("files", files);
    }
  }

  /** Domains of other classes than the default. */
  private void classes(ObjectNode mainCf) {
    if (dice.chance(4)) {
      mainCf.put("mydestination", dice.pick(List.of("sub.dest.test", "$myhostname, dest.test")));
    }
    // Whether a user of this machine exists is not the question.
    mainCf.put("local_transport", dice.chance(50) ? "discard:here" : routes.namedTransport());
    maybe(mainCf, 3, "virtual_alias_domains", List.of("dest.test", "sub.dest.test"));
    if (dice.chance(6)) {
      mainCf.put("virtual_mailbox_domains", dice.pick(List.of("dest.test", "sub.dest.test")));
      mainCf.put("virtual_transport", routes.namedTransport());
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
