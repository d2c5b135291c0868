package dev.nexthop.lab.article;

import dev.nexthop.lab.article.ZoneBlock.ZoneRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the blocks of an article have said so far: parameters by machine, and the zone. */
final class ArticleState {
  private static final List<String> OPTIONS =
      List.of("recipient", "version", "seed", "client", "sender", "server", "dns-order");

  /** By machine; the first is the one that sends, called "" until somebody names it. */
  private final Map<String, Map<String, String>> parameters = new LinkedHashMap<>();

  private final Map<String, String> headings = new HashMap<>();
  private final Map<String, List<ZoneRecord>> zone = new LinkedHashMap<>();
  private final Map<String, String> attributes = new HashMap<>();

  /** Forgets everything. */
  void forget() {
    parameters.clear();
    headings.clear();
    zone.clear();
    attributes.clear();
  }

  /** Whether the DNS knows anything. */
  boolean hasZone() {
    return !zone.isEmpty();
  }

  /** The attribute that the blocks since the last lab have; empty without it. */
  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  void take(CodeBlock block) {
    attributes.putAll(block.attributes());
  }

  /** The attributes belong to one lab. */
  void spendAttributes() {
    attributes.clear();
  }

  /** The machine that a block is for: the one it names, or the one that sends. */
  String machine(MainCfBlock block) {
    return block.host().isEmpty() ? sender() : block.host().toLowerCase(Locale.ROOT);
  }

  /** The first machine that an article configures is the one that sends. */
  String sender() {
    return parameters.isEmpty() ? "" : parameters.keySet().iterator().next();
  }

  /** Whether a machine other than the sender can be reached, so that it takes part. */
  boolean joins(String machine) {
    return machine.equals(sender()) || addresses(machine).findAny().isPresent();
  }

  /** Whether the machine that sends has parameters. */
  boolean hasSender() {
    return !parameters.getOrDefault(sender(), Map.of()).isEmpty();
  }

  private Stream<ZoneRecord> addresses(String machine) {
    return records().filter(each -> each.isAddress() && each.name().equalsIgnoreCase(machine));
  }

  private Stream<ZoneRecord> records() {
    return zone.values().stream().flatMap(List::stream);
  }

  /**
   * Takes the parameters of a main.cf, for the rest of the article unless it is marked as right for
   * one version only.
   */
  void take(MainCfBlock block, String heading) {
    String machine = named(machine(block));
    headings.putIfAbsent(machine, heading);
    Map<String, String> own = parameters.computeIfAbsent(machine, key -> new LinkedHashMap<>());
    if (block.version().isEmpty()) {
      own.putAll(block.parameters());
    }
  }

  /** Gives the sender its name, if it had none. */
  private String named(String machine) {
    Map<String, String> unnamed = parameters.isEmpty() ? null : parameters.get("");
    if (unnamed != null && !machine.isEmpty()) {
      Map<String, Map<String, String>> others = new LinkedHashMap<>(parameters);
      others.remove("");
      parameters.clear();
      parameters.put(machine, unnamed);
      parameters.putAll(others);
      headings.putIfAbsent(machine, headings.getOrDefault("", ""));
    }
    return machine;
  }

  /** Takes the RRsets of a zone. */
  void take(ZoneBlock block) {
    Map<String, List<ZoneRecord>> sets = new LinkedHashMap<>();
    for (ZoneRecord each : block.records()) {
      sets.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each);
    }
    // an alias has no other records (RFC 1034, 3.6.2)
    for (List<ZoneRecord> set : sets.values()) {
      ZoneRecord now = set.get(0);
      zone.values()
          .removeIf(
              old ->
                  old.get(0).owner().equals(now.owner())
                      && (now.type().equals("CNAME") || old.get(0).type().equals("CNAME")));
    }
    zone.putAll(sets);
  }

  /** The experiment of everything up to here. */
  Setup setup() {
    return setup(Map.of(), "");
  }

  /**
   * The experiment of everything up to here, and of a block that does not hold for the rest.
   *
   * @param here parameters of the block
   * @param version that it is for; empty for none
   */
  Setup setup(Map<String, String> here, String version) {
    Map<String, String> own = new LinkedHashMap<>(parameters.getOrDefault(sender(), Map.of()));
    own.putAll(here);
    String hostname = hostname(own);
    List<NetworkMachine> machines =
        new ArticleNetwork(parameters, headings, records().toList()).machines(text(own));
    Map<String, String> states = HostStates.parse(attribute("data-lab-hosts"));
    return new Setup(
        text(own),
        zoneText(),
        hosts(hostname, machines, states),
        machines.stream().map(each -> each.in(state(each, states))).toList(),
        options(hostname, version));
  }

  private static String state(NetworkMachine machine, Map<String, String> states) {
    return machine.plainAddresses().stream()
        .filter(states::containsKey)
        .map(address -> states.getOrDefault(address, "accept"))
        .findFirst()
        .orElse("accept");
  }

  private static String text(Map<String, String> mainCf) {
    return String.join("\n", mainCf.values()) + "\n";
  }

  private Map<String, String> options(String hostname, String version) {
    Map<String, String> options = new HashMap<>();
    if (!version.isEmpty()) {
      options.put("version", version);
    }
    for (String option : OPTIONS) {
      String value = attribute("data-lab-" + option);
      if (!value.isEmpty()) {
        options.put(option, value);
      }
    }
    if (!hostname.isEmpty()) {
      options.put("hostname", hostname);
    }
    return options;
  }

  private String hostname(Map<String, String> mainCf) {
    String set =
        MainCfBlock.parse(mainCf.getOrDefault("myhostname", ""))
            .map(block -> block.value("myhostname"))
            .orElse("");
    return set.isEmpty() || set.contains("$") ? sender() : set;
  }

  private String zoneText() {
    StringBuilder text = new StringBuilder();
    records().forEach(each -> text.append(each.line()).append('\n'));
    return text.toString();
  }

  /** Every address of the zone but the machines' own answers, unless the writer says otherwise. */
  private Map<String, String> hosts(
      String hostname, List<NetworkMachine> machines, Map<String, String> states) {
    Map<String, String> hosts = new LinkedHashMap<>();
    records()
        .filter(each -> each.isAddress() && !each.name().equalsIgnoreCase(hostname))
        .forEach(each -> hosts.putIfAbsent(each.data(), "accept"));
    hosts.putAll(states);
    machines.forEach(each -> each.plainAddresses().forEach(hosts::remove));
    return hosts;
  }
}
