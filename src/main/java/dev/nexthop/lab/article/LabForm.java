package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.lab.article.ZoneBlock.ZoneRecord;
import dev.nexthop.theme.lab.LabView;
import java.util.ArrayList;
import java.util.List;
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

  static LabView.Settings of(Lab lab, ObjectNode experiment) {
    return new LabView.Settings(
        lab.mainCf(),
        lab.zone(),
        experiment.path("recipient").asText(),
        experiment.path("postfix").asText(),
        with(VERSIONS, experiment.path("postfix").asText()),
        hosts(lab),
        lab.hosts().values().stream().reduce(STATES, LabForm::with, (a, b) -> b));
  }

  private static List<LabView.Host> hosts(Lab lab) {
    List<ZoneRecord> records =
        ZoneBlock.parse(lab.zone()).map(ZoneBlock::records).orElse(List.of());
    List<LabView.Host> hosts = new ArrayList<>();
    lab.hosts()
        .forEach(
            (address, state) ->
                hosts.add(
                    new LabView.Host(
                        records.stream()
                            .filter(each -> each.isAddress() && each.data().equals(address))
                            .map(ZoneRecord::name)
                            .findFirst()
                            .orElse(""),
                        address,
                        state)));
    return hosts;
  }

  private static List<String> with(List<String> known, String value) {
    return known.contains(value) ? known : Stream.concat(Stream.of(value), known.stream()).toList();
  }
}
