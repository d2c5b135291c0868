package dev.nexthop.lab.experiment;

import dev.nexthop.lab.json.Json;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.DnsView.RecordOrder;
import dev.nexthop.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the members of a document that say what the DNS answers. */
final class DnsMembers {
  private static final int MAX_ZONES = 100;
  private static final int MAX_NETWORKS = 100;
  private static final int WORD = 255;
  private static final String ORDERS = "`fixed`, `cyclic` or `random`";

  private final Fields fields;
  private final List<Located> problems;

  DnsMembers(Fields fields, List<Located> problems) {
    this.fields = fields;
    this.problems = problems;
  }

  DnsSource source() {
    boolean live = fields.truth("live");
    boolean down = fields.truth("dnsDown");
    Optional<String> zone = fields.text("zone", ExperimentReader.MAX_BYTES);
    if (live && (zone.isPresent() || down)) {
      invalid(
          "live",
          "live-with-sample",
          "An experiment asks the real DNS or a sample, not both.",
          "Leave out `zone` and `dnsDown`, or `live`.");
    }
    List<String> failing = fields.texts("servfail", MAX_ZONES).orElse(List.of());
    ServerOrder order = order(live);
    if (down) {
      return new DnsSource.Down();
    }
    return live ? new DnsSource.Live() : new DnsSource.Sample(zone.orElse(""), failing, order);
  }

  private ServerOrder order(boolean live) {
    boolean rotating = fields.truth("roundRobin");
    Optional<Json> value = fields.value("dnsOrder");
    if (value.isEmpty()) {
      return rotating ? new ServerOrder(RecordOrder.CYCLIC, List.of()) : ServerOrder.FIXED;
    }
    if (rotating || live) {
      invalid(
          "dnsOrder",
          "dns-order-twice",
          "`dnsOrder` is for sample zones without `roundRobin`.",
          "Leave out `dnsOrder`, or " + (live ? "`live`." : "`roundRobin`."));
    }
    if (value.get() instanceof Json.Members object) {
      Fields own = new Fields(object, fields.pointer("dnsOrder"), problems);
      own.expectOnly(Set.of("order", "sortlist"));
      return new ServerOrder(
          own.text("order", WORD)
              .map(word -> records(own, "order", word))
              .orElse(RecordOrder.FIXED),
          sortlist(own));
    }
    return fields
        .text("dnsOrder", WORD)
        .map(word -> new ServerOrder(records(fields, "dnsOrder", word), List.of()))
        .orElse(ServerOrder.FIXED);
  }

  private static RecordOrder records(Fields of, String name, String word) {
    return switch (word) {
      case "fixed" -> RecordOrder.FIXED;
      case "cyclic" -> RecordOrder.CYCLIC;
      case "random" -> RecordOrder.RANDOM;
      default -> {
        of.problem(
            name,
            "dns-order",
            of.value(name).map(Json::place).orElse(of.place()),
            "`" + word + "` is no order of DNS records.",
            "Write " + ORDERS + ", or an object with a `sortlist`.");
        yield RecordOrder.FIXED;
      }
    };
  }

  private static List<AddressBlock> sortlist(Fields of) {
    List<AddressBlock> networks = new ArrayList<>();
    for (String text : of.texts("sortlist", MAX_NETWORKS).orElse(List.of())) {
      Optional<AddressBlock> network = network(text);
      if (network.isEmpty()) {
        of.problem(
            "sortlist",
            "sortlist-network",
            of.value("sortlist").map(Json::place).orElse(of.place()),
            "`" + text + "` is not a network.",
            "Write it as in `192.168.0.0/24` or `fd00::/64`.");
      }
      network.ifPresent(networks::add);
    }
    return networks;
  }

  private static Optional<AddressBlock> network(String text) {
    try {
      return AddressBlock.parse(text);
    } catch (AddressBlock.BadPattern e) {
      return Optional.empty();
    }
  }

  private void invalid(String name, String code, String message, String hint) {
    Place place = fields.value(name).map(Json::place).orElse(fields.place());
    fields.problem(name, code, place, message, hint);
  }
}
