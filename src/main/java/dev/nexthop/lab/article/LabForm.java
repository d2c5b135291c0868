package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.lab.article.ZoneBlock.ZoneRecord;
import dev.nexthop.theme.lab.LabView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a lab's form begins with. */
final class LabForm {
  static final List<String> VERSIONS =
      List.of(
          "3.11", "3.10", "3.9", "3.8", "3.7", "3.6", "3.5", "3.4", "3.3", "3.0", "2.11", "2.10",
          "2.8", "2.3", "2.1", "2.0", "1.1");
  static final List<String> STATES =
      List.of(
          "accept",
          "refuse",
          "timeout",
          "greet4xx",
          "greet5xx",
          "noroute",
          "greetclose",
          "rcpt4xx",
          "rcpt5xx");

  private LabForm() {}

  static LabView.Settings of(Setup setup, ObjectNode experiment) {
    JsonNode asked = experiment.path(setup.isNetwork() ? "message" : "smtpd");
    List<LabView.Host> hosts = hosts(setup);
    return new LabView.Settings(
        mainCf(setup),
        setup.zone(),
        (setup.isNetwork() ? asked : experiment).path("recipient").asText(),
        experiment.path("postfix").asText(),
        with(VERSIONS, experiment.path("postfix").asText()),
        hosts,
        hosts.stream().map(LabView.Host::state).reduce(STATES, LabForm::with, (a, b) -> b),
        new LabView.More(
            experiment.path("dnsOrder").asText("fixed"),
            setup.machines().stream().map(LabForm::machine).toList(),
            setup.server(),
            asked.path("client").asText(),
            asked.path("sender").asText(),
            asked.isObject()));
  }

  /** The main.cf that comes first: that of the machine which the message is handed to. */
  private static String mainCf(Setup setup) {
    return setup.machines().stream()
        .filter(each -> each.name().equalsIgnoreCase(setup.server()))
        .map(NetworkMachine::mainCf)
        .findFirst()
        .orElse(setup.mainCf());
  }

  private static LabView.Machine machine(NetworkMachine machine) {
    return new LabView.Machine(
        machine.name(), String.join(", ", machine.addresses()), machine.mainCf());
  }

  /** The machines, but for one that the message is posted on, and the other hosts. */
  static List<LabView.Host> hosts(Setup setup) {
    List<LabView.Host> hosts = new ArrayList<>();
    for (NetworkMachine each : setup.machines()) {
      boolean isPosted = setup.option("client", "").isEmpty() && each.name().equals(setup.server());
      if (!isPosted && !each.addresses().isEmpty()) {
        hosts.add(new LabView.Host(each.name(), each.plainAddresses().get(0), each.state()));
      }
    }
    Map<String, String> names = names(setup);
    setup
        .hosts()
        .forEach(
            (address, state) ->
                hosts.add(new LabView.Host(names.getOrDefault(address, ""), address, state)));
    return hosts;
  }

  /** The first name of each address. */
  static Map<String, String> names(Setup setup) {
    Map<String, String> names = new LinkedHashMap<>();
    ZoneBlock.parse(setup.zone()).map(ZoneBlock::records).orElse(List.of()).stream()
        .filter(ZoneRecord::isAddress)
        .forEach(each -> names.putIfAbsent(each.data(), each.name()));
    return names;
  }

  private static List<String> with(List<String> known, String value) {
    return known.contains(value) ? known : Stream.concat(Stream.of(value), known.stream()).toList();
  }
}
