package dev.nexthop.lab.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an article's code blocks from top to bottom. Each main.cf block sets the parameters and
 * each zone block the RRsets that it names. Once there is something to deliver to, each block is a
 * step: a state of the experiment that a reader can try. A section has one lab for its steps, below
 * the last of them; a block with a title or an id gets a lab of its own, for which the zone blocks
 * above it in its section wait.
 *
 * <p>Attributes of a block steer it: {@code data-lab="off"} leaves it out, {@code data-lab="reset"}
 * forgets the blocks before it; {@code data-lab-hosts}, {@code data-lab-title}, {@code
 * data-lab-recipient}, {@code data-lab-version}, {@code data-lab-seed} set what its lab begins
 * with.
 */
final class ArticleLabs {
  private final List<CodeBlock> blocks;
  private final ArticleState state = new ArticleState();
  private final List<LabDraft> drafts = new ArrayList<>();
  private final Map<Integer, LabDraft> sections = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<Integer, Integer> titled = new HashMap<>();

  private ArticleLabs(List<CodeBlock> blocks) {
    this.blocks = blocks;
  }

  /**
   * What was found.
   *
   * @param findings a sentence for each block
   * @param tries a link for each block that is part of a lab
   */
  record Found(List<Lab> labs, List<String> findings, List<TryLink> tries) {
    Found {
      labs = List.copyOf(labs);
      findings = List.copyOf(findings);
      tries = List.copyOf(tries);
    }
  }

  /** What became of a block; its step is that of the next block with one, if it has none itself. */
  private static final class Finding {
    private String kind = "";
    private boolean waits;
    private boolean isLost;
    private Optional<LabDraft.Place> step = Optional.empty();

    String text() {
      return waits || step.isEmpty() ? kind : kind + ": " + step.get().text();
    }
  }

  /** The labs of an article with these blocks. */
  static Found in(List<CodeBlock> blocks) {
    ArticleLabs article = new ArticleLabs(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Finding finding = new Finding();
      article.findings.add(finding);
      finding.kind = article.read(i, finding);
    }
    List<TryLink> tries = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      int at = blocks.get(i).end();
      article.findings.get(i).step.ifPresent(step -> tries.add(step.link(at)));
    }
    return new Found(
        article.drafts.stream().map(LabDraft::lab).toList(),
        article.findings.stream().map(Finding::text).toList(),
        tries);
  }

  /** Takes a block; what it is. */
  private String read(int index, Finding finding) {
    CodeBlock block = blocks.get(index);
    if (block.attribute("data-lab").equals("off")) {
      return "left out, since it has data-lab=\"off\"";
    }
    if (block.attribute("data-lab").equals("reset")) {
      state.forget();
      sections.clear();
      findings.stream().filter(each -> each.waits).forEach(each -> each.isLost = true);
    }
    Optional<MainCfBlock> mainCf = MainCfBlock.of(block);
    if (mainCf.isPresent()) {
      return mainCf(mainCf.get(), block, finding);
    }
    Optional<ZoneBlock> records = ZoneBlock.of(block);
    return records.isPresent() ? zone(records.get(), index, finding) : Unrecognised.reason(block);
  }

  private String mainCf(MainCfBlock mainCf, CodeBlock block, Finding finding) {
    String machine = state.machine(mainCf);
    state.take(mainCf, block.heading());
    boolean sends = state.machine(mainCf).equals(state.sender());
    String kind = sends ? "main.cf" : "main.cf of " + machine;
    state.take(block);
    if (!state.hasZone()) {
      return waiting(kind + "; its lab waits for a zone", finding);
    }
    if (!state.joins(machine)) {
      return waiting(kind + "; it takes part once the zone has its address", finding);
    }
    Map<String, String> here = sends ? mainCf.parameters() : Map.of();
    step(block, BlockLabel.of(mainCf), state.setup(here, mainCf.version()), finding);
    return kind;
  }

  private String zone(ZoneBlock zone, int index, Finding finding) {
    CodeBlock block = blocks.get(index);
    state.take(zone);
    state.take(block);
    if (!state.hasSender() || waitsForMainCf(index)) {
      return waiting("zone; its lab waits for main.cf", finding);
    }
    step(block, BlockLabel.of(zone), state.setup(), finding);
    return "zone";
  }

  private static String waiting(String kind, Finding finding) {
    finding.waits = true;
    return kind;
  }

  private boolean isNamed() {
    return !state.attribute("id").isEmpty() || !state.attribute("data-lab-title").isEmpty();
  }

  /**
   * Whether the main.cf block that follows in the section has a lab of its own, and this has not.
   */
  private boolean waitsForMainCf(int index) {
    if (!blocks.get(index).attribute("data-lab-title").isEmpty()) {
      return false;
    }
    return blocks.subList(index + 1, blocks.size()).stream()
        .takeWhile(later -> later.section() == blocks.get(index).section())
        .filter(later -> !later.attribute("data-lab").equals("off"))
        .filter(later -> MainCfBlock.of(later).isPresent())
        .findFirst()
        .filter(
            later ->
                isNamed()
                    || !later.attribute("id").isEmpty()
                    || !later.attribute("data-lab-title").isEmpty())
        .isPresent();
  }

  private void step(CodeBlock block, String label, Setup setup, Finding finding) {
    LabDraft draft = isNamed() ? draft(block) : sections.get(block.section());
    if (draft == null) {
      draft = draft(block);
      sections.put(block.section(), draft);
    }
    finding.step = Optional.of(draft.add(block.end(), label, setup));
    for (Finding earlier : findings) {
      if (earlier.waits && !earlier.isLost && earlier.step.isEmpty()) {
        earlier.step = finding.step;
      }
    }
    state.spendAttributes();
  }

  private LabDraft draft(CodeBlock block) {
    LabDraft draft = new LabDraft(id(state.attribute("id")), title(block));
    drafts.add(draft);
    return draft;
  }

  /** The writer's title, or the heading above, numbered where several labs would share it. */
  private String title(CodeBlock block) {
    String own = state.attribute("data-lab-title");
    if (!own.isEmpty() || block.heading().isEmpty()) {
      return own;
    }
    int labsHere = titled.merge(block.section(), 1, Integer::sum);
    return labsHere == 1 ? block.heading() : block.heading() + " (" + labsHere + ")";
  }

  private String id(String wanted) {
    String plain = wanted.replaceAll("[^A-Za-z0-9_-]", "-");
    String base = "lab-" + (plain.isEmpty() ? Integer.toString(drafts.size() + 1) : plain);
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
