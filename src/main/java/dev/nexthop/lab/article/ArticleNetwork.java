package dev.nexthop.lab.article;

import dev.nexthop.lab.article.ZoneBlock.ZoneRecord;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.IpAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machines that an article configures. Addresses come from the zone, the size of their networks
 * from the blocks of addresses that stand in any main.cf. A main.cf is also that of other hosts of
 * the zone if the heading above it names them beside its own.
 *
 * @param parameters by machine, the one that sends first
 * @param headings above the first main.cf of each machine
 * @param zone its records
 */
record ArticleNetwork(
    Map<String, Map<String, String>> parameters,
    Map<String, String> headings,
    List<ZoneRecord> zone) {
  private static final Pattern BLOCK = Pattern.compile("\\[?([0-9A-Fa-f.:]+)]?(/\\d{1,3})\\b");

  /** What a machine has that the zone has no address of: that of experiments which say nothing. */
  private static final String UNKNOWN = "10.0.0.250/24";

  ArticleNetwork {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    headings = Map.copyOf(headings);
    zone = List.copyOf(zone);
  }

  /**
   * The machines; empty unless there is one to send and another to be reached.
   *
   * @param sender main.cf of the machine that sends
   */
  List<NetworkMachine> machines(String sender) {
    Map<String, String> texts = texts(sender);
    String all = String.join("\n", texts.values());
    List<NetworkMachine> machines = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          List<String> addresses = new ArrayList<>(addresses(name, all));
          if (machines.isEmpty() && addresses.isEmpty()) {
            addresses.add(UNKNOWN);
          }
          if (!addresses.isEmpty()) {
            machines.add(new NetworkMachine(name, addresses, text, "accept", ""));
          }
        });
    return machines.size() < 2 || machines.get(0).name().isEmpty() ? List.of() : machines;
  }

  /** main.cf by machine, with those of headings. */
  private Map<String, String> texts(String sender) {
    Map<String, String> texts = new LinkedHashMap<>();
    parameters.forEach(
        (name, own) ->
            texts.put(name, texts.isEmpty() ? sender : String.join("\n", own.values()) + "\n"));
    for (String name : List.copyOf(texts.keySet())) {
      String heading = headings.getOrDefault(name, "");
      if (names(heading, name)) {
        for (ZoneRecord each : zone) {
          if (each.isAddress() && names(heading, each.name())) {
            texts.computeIfAbsent(
                each.name(), other -> texts.getOrDefault(name, "").replace(name, other));
          }
        }
      }
    }
    return texts;
  }

  /** Whether a heading has a host's name, or its first label. */
  private static boolean names(String heading, String host) {
    String label = host.replaceFirst("\\..*", "");
    return !label.isEmpty()
        && Pattern.compile(
                "(?<![A-Za-z0-9.-])" + Pattern.quote(label) + "(?![A-Za-z0-9-])",
                Pattern.CASE_INSENSITIVE)
            .matcher(heading)
            .find();
  }

  private List<String> addresses(String name, String mainCf) {
    return zone.stream()
        .filter(each -> each.isAddress() && each.name().equalsIgnoreCase(name))
        .map(each -> each.data() + prefix(each.data(), mainCf))
        .distinct()
        .toList();
  }

  /** The smallest block around an address that main.cf names, or the usual one. */
  private static String prefix(String address, String mainCf) {
    Optional<IpAddress> parsed = IpAddress.parse(address);
    String prefix = "";
    Matcher blocks = BLOCK.matcher(mainCf);
    int longest = address.contains(":") ? 128 : 32;
    while (parsed.isPresent() && blocks.find()) {
      int bits = bits(blocks.group(2));
      boolean around =
          AddressBlock.ofInterface(blocks.group(1) + blocks.group(2))
              .filter(block -> bits < longest && block.contains(parsed.get()))
              .isPresent();
      if (around && (prefix.isEmpty() || bits > bits(prefix))) {
        prefix = blocks.group(2);
      }
    }
    return !prefix.isEmpty() ? prefix : address.contains(":") ? "/64" : "/24";
  }

  private static int bits(String prefix) {
    return Integer.parseInt(prefix.substring(1));
  }
}
