package dev.nexthop.postfix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.config.Configuration;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.dns.NameService;
import dev.nexthop.postfix.route.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the experiment documents of tests. */
final class ExperimentText {

  private ExperimentText() {}

  static Experiment read(JsonNode document) {
    StringBuilder mainCf = new StringBuilder();
    document
        .path("mainCf")
        .properties()
        .forEach(
            entry ->
                mainCf
                    .append(entry.getKey())
                    .append(" = ")
                    .append(entry.getValue().asText())
                    .append('\n'));
    mainCf.append(document.path("mainCfText").asText(""));
    Map<String, String> files = new HashMap<>();
    document.path("files").properties().forEach(e -> files.put(e.getKey(), e.getValue().asText()));
    NameService stock = NameService.STOCK;
    NameService names =
        new NameService(
            document.path("etcHosts").asText(stock.hosts()),
            document.path("resolvConf").asText(stock.resolvConf()),
            document.path("nsswitch").asText(stock.nsswitch()));
    World world = new World(zone(document), names, hosts(document.path("hosts")));
    return new Experiment(
        Version.parse(document.path("postfix").asText("3.7.11")).orElseThrow(),
        new Configuration(mainCf.toString(), document.path("masterCfText").asText(""), files),
        new Experiment.Machine(client(document.path("client")), world),
        new Envelope(document.path("sender").asText(""), document.path("recipient").asText("")),
        new Sampling(document.path("seed").asLong(1), document.path("draws").asInt(0)));
  }

  private static Client client(JsonNode client) {
    if (client.isMissingNode()) {
      return Client.DEFAULT;
    }
    List<String> addresses = new ArrayList<>();
    client.path("addresses").forEach(address -> addresses.add(address.asText()));
    return new Client(client.path("hostname").asText(), addresses);
  }

  private static DnsView zone(JsonNode document) {
    List<String> failing = new ArrayList<>();
    document.path("servfail").forEach(zone -> failing.add(zone.asText()));
    return new ZoneText(
        document.path("zone").asText(""),
        failing,
        document.path("dnsDown").asBoolean(false),
        document.path("roundRobin").asBoolean(false)
            ? DnsView.RecordOrder.CYCLIC
            : DnsView.RecordOrder.FIXED);
  }

  private static Map<Endpoint, HostBehaviour> hosts(JsonNode hosts) {
    Map<Endpoint, HostBehaviour> behaviours = new HashMap<>();
    hosts
        .properties()
        .forEach(
            entry ->
                behaviours.put(
                    endpoint(entry.getKey()),
                    HostBehaviour.of(entry.getValue().asText()).orElseThrow()));
    return behaviours;
  }

  private static Endpoint endpoint(String text) {
    String address = text;
    int port = 25;
    int colon = text.lastIndexOf(':');
    if (text.startsWith("[") || (colon > 0 && text.indexOf(':') == colon)) {
      int bracket = text.indexOf(']');
      address = bracket > 0 ? text.substring(1, bracket) : text.substring(0, colon);
      port = colon > bracket ? Integer.parseInt(text.substring(colon + 1)) : 25;
    }
    return new Endpoint(IpAddress.parse(address).orElseThrow().text(), port);
  }
}
