package dev.nexthop.lab.article;

import dev.nexthop.lab.article.ZoneBlock.ZoneRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an article's code blocks from top to bottom. Each main.cf block sets the parameters and
 * each zone block the RRsets that it names; a lab goes below the block with which an experiment is
 * complete: a main.cf block once there is something to deliver to, or a zone block with no main.cf
 * block after it in its section, or with a title for a lab of its own.
 *
 * <p>Attributes of a block steer it: {@code data-lab="off"} leaves it out, {@code data-lab="reset"}
 * forgets the blocks before it; {@code data-lab-hosts}, {@code data-lab-title}, {@code
 * data-lab-recipient}, {@code data-lab-version}, {@code data-lab-seed} set what its lab begins
 * with.
 */
final class ArticleLabs {
  private static final List<String> OPTIONS = List.of("recipient", "version", "seed");

  private final List<CodeBlock> blocks;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Map<String, List<ZoneRecord>> zone = new LinkedHashMap<>();
  private final Map<String, String> attributes = new HashMap<>();
  private final List<Lab> labs = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<Integer, Integer> titled = new HashMap<>();
  private String machine = "";

  private ArticleLabs(List<CodeBlock> blocks) {
    this.blocks = blocks;
  }

  /**
   * What was found.
   *
   * @param findings a sentence for each block
   */
  record Found(List<Lab> labs, List<String> findings) {
    Found {
      labs = List.copyOf(labs);
      findings = List.copyOf(findings);
    }
  }

  /** The labs of an article with these blocks. */
  static Found in(List<CodeBlock> blocks) {
    ArticleLabs labs = new ArticleLabs(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      int before = labs.labs.size();
      String kind = labs.read(i);
      boolean complete = labs.labs.size() > before;
      labs.findings.add(complete ? kind + ": lab #" + labs.labs.get(before).id() : kind);
    }
    return new Found(labs.labs, labs.findings);
  }

  /** Takes a block; what it is. */
  private String read(int index) {
    CodeBlock block = blocks.get(index);
    if (block.attribute("data-lab").equals("off")) {
      return "left out, since it has data-lab=\"off\"";
    }
    if (block.attribute("data-lab").equals("reset")) {
      forget();
    }
    Optional<MainCfBlock> mainCf = MainCfBlock.of(block).filter(this::isOurs);
    if (mainCf.isPresent()) {
      attributes.putAll(block.attributes());
      take(mainCf.get(), block);
      return zone.isEmpty() ? "main.cf; its lab waits for a zone" : "main.cf";
    }
    Optional<ZoneBlock> records = ZoneBlock.of(block);
    if (records.isEmpty()) {
      return Unrecognised.reason(block, machine);
    }
    attributes.putAll(block.attributes());
    take(records.get());
    if (!parameters.isEmpty() && (isNamed(block) || !isMainCfAhead(index))) {
      complete(block, parameters, "");
      return "zone";
    }
    return "zone; its lab waits for main.cf";
  }

  /** The first machine that an article configures is the one that sends. */
  private boolean isOurs(MainCfBlock block) {
    return block.host().isEmpty() || machine.isEmpty() || block.host().equals(machine);
  }

  private void forget() {
    parameters.clear();
    zone.clear();
    attributes.clear();
    machine = "";
  }

  private void take(MainCfBlock block, CodeBlock source) {
    machine = block.host().isEmpty() ? machine : block.host();
    Map<String, String> here = new LinkedHashMap<>(parameters);
    here.putAll(block.parameters());
    // what is marked as right for one version only does not hold for the rest of the article
    if (block.version().isEmpty()) {
      parameters.putAll(block.parameters());
    }
    if (!zone.isEmpty()) {
      complete(source, here, block.version());
    }
  }

  private void take(ZoneBlock block) {
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

  private static boolean isNamed(CodeBlock block) {
    return !block.attribute("data-lab-title").isEmpty();
  }

  private boolean isMainCfAhead(int index) {
    return blocks.subList(index + 1, blocks.size()).stream()
        .takeWhile(later -> later.section() == blocks.get(index).section())
        .filter(later -> !later.attribute("data-lab").equals("off"))
        .anyMatch(later -> MainCfBlock.of(later).filter(this::isOurs).isPresent());
  }

  private void complete(CodeBlock block, Map<String, String> mainCf, String version) {
    Map<String, String> options = new HashMap<>();
    if (!version.isEmpty()) {
      options.put("version", version);
    }
    for (String option : OPTIONS) {
      String value = attributes.getOrDefault("data-lab-" + option, "");
      if (!value.isEmpty()) {
        options.put(option, value);
      }
    }
    String hostname = hostname(mainCf);
    if (!hostname.isEmpty()) {
      options.put("hostname", hostname);
    }
    labs.add(
        new Lab(
            id(attributes.getOrDefault("id", "")),
            title(block),
            block.end(),
            block.end(),
            String.join("\n", mainCf.values()) + "\n",
            zoneText(),
            hosts(hostname),
            options));
    attributes.clear();
  }

  /** The writer's title, or the heading above, numbered where several labs would share it. */
  private String title(CodeBlock block) {
    String own = attributes.getOrDefault("data-lab-title", "");
    if (!own.isEmpty() || block.heading().isEmpty()) {
      return own;
    }
    int labsHere = titled.merge(block.section(), 1, Integer::sum);
    return labsHere == 1 ? block.heading() : block.heading() + " (" + labsHere + ")";
  }

  private String hostname(Map<String, String> mainCf) {
    String set =
        MainCfBlock.parse(mainCf.getOrDefault("myhostname", ""))
            .map(block -> block.value("myhostname"))
            .orElse("");
    return set.isEmpty() || set.contains("$") ? machine : set;
  }

  private String zoneText() {
    StringBuilder text = new StringBuilder();
    zone.values().forEach(set -> set.forEach(each -> text.append(each.line()).append('\n')));
    return text.toString();
  }

  /** Every address of the zone but this machine's own answers, unless the writer says otherwise. */
  private Map<String, String> hosts(String hostname) {
    Map<String, String> hosts = new LinkedHashMap<>();
    for (List<ZoneRecord> set : zone.values()) {
      for (ZoneRecord each : set) {
        if (each.isAddress() && !each.name().equalsIgnoreCase(hostname)) {
          hosts.putIfAbsent(each.data(), "accept");
        }
      }
    }
    hosts.putAll(HostStates.parse(attributes.getOrDefault("data-lab-hosts", "")));
    return hosts;
  }

  private String id(String wanted) {
    String plain = wanted.replaceAll("[^A-Za-z0-9_-]", "-");
    String base = "lab-" + (plain.isEmpty() ? Integer.toString(labs.size() + 1) : plain);
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
