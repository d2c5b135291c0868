package dev.nexthop.lab.article;

import dev.nexthop.lab.article.ArticleHtml.LabPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labs that a writer has put in with {@code {% include nexthop/lab.html %}}: the include writes a
 * {@code div} of class {@code nexthop-lab} whose attributes hold the experiment, so that the page
 * is readable where nothing fills it.
 */
final class IncludedLabs {
  private static final List<String> OPTIONS =
      List.of("recipient", "version", "seed", "dns-order", "client", "sender");

  private IncludedLabs() {}

  static List<Lab> of(List<LabPlace> places) {
    List<Lab> labs = new ArrayList<>();
    for (LabPlace place : places) {
      labs.add(lab(place));
    }
    return labs;
  }

  private static Lab lab(LabPlace place) {
    String id = "lab-" + id(place);
    String title = place.attribute("data-lab-title");
    return new Lab(
        id, title, place.start(), place.end(), List.of(new LabStep(id, title, setup(place))));
  }

  private static Setup setup(LabPlace place) {
    String zone = text(place, "zone");
    Map<String, String> options = new HashMap<>();
    for (String option : OPTIONS) {
      String value = place.attribute("data-lab-" + option);
      if (!value.isEmpty()) {
        options.put(option, value);
      }
    }
    IncludedNetwork network = IncludedNetwork.of(place);
    options.putAll(network.message());
    Map<String, String> hosts = new LinkedHashMap<>();
    ZoneBlock.parse(zone)
        .ifPresent(
            block ->
                block.records().stream()
                    .filter(ZoneBlock.ZoneRecord::isAddress)
                    .forEach(each -> hosts.putIfAbsent(each.data(), "accept")));
    hosts.putAll(HostStates.parse(place.attribute("data-lab-hosts")));
    network.machines().forEach(each -> each.plainAddresses().forEach(hosts::remove));
    return new Setup(text(place, "main-cf"), zone, hosts, network.machines(), options);
  }

  /** The lab's id without {@code lab-}. */
  static String id(LabPlace place) {
    String id = place.attribute("data-lab-id").replaceAll("[^A-Za-z0-9_-]", "-");
    return id.isEmpty() ? Integer.toString(place.start()) : id;
  }

  private static String text(LabPlace place, String name) {
    String text = place.attribute("data-lab-" + name).strip();
    return text.isEmpty() ? "" : text + "\n";
  }
}
