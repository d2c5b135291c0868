package dev.nexthop.site.render;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.drop.Read;
import dev.nexthop.site.spi.PostConvertHook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Renders all documents and pages on all cores. The result and the order of messages are those of
 * one thread that renders one after the other.
 */
public final class RenderSite {
  private static final long STACK_BYTES = 64L << 20;

  private final RenderParts parts;
  private final Journal journal;
  private final Optional<Profile> profile;

  /**
   * @param parts that do the work
   * @param journal takes messages, in the documents' order
   */
  public RenderSite(RenderParts parts, Journal journal) {
    this(parts, journal, Optional.empty());
  }

  /**
   * @param parts that do the work
   * @param journal takes messages, in the documents' order
   * @param profile takes how long everything takes
   */
  public RenderSite(RenderParts parts, Journal journal, Optional<Profile> profile) {
    this.parts = parts;
    this.journal = journal;
    this.profile = profile;
  }

  /**
   * The site with its texts.
   *
   * @throws ProblemException with the errors of all documents
   */
  public Rendered render(Site site) throws ProblemException {
    return render(site, Memory.none());
  }

  /**
   * The site with its texts, rendering only what is not known.
   *
   * @param memory of the build before
   * @throws ProblemException with the errors of all documents, known ones included
   */
  public Rendered render(Site site, Memory memory) throws ProblemException {
    refuseRelativePermalinks(site);
    try (SiteConverters converters = SiteConverters.of(site, parts, journal)) {
      return render(site, converters, memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseRelativePermalinks(Site site) throws ProblemException {
    if (site.configuration().flag("relative_permalinks")) {
      throw new ProblemException(
          Problem.error(
              "relative-permalinks",
              Place.file("_config.yml"),
              "Since v3.0, permalinks for pages in subfolders must be relative to the site source"
                  + " directory, not the parent directory.",
              "Remove `relative_permalinks:` and write permalinks in full."));
    }
  }

  private Rendered render(Site site, SiteConverters converters, Memory memory)
      throws ProblemException {
    DocumentTasks tasks = new DocumentTasks(site.convertibles(), memory, profile);
    converters.whenFilterUsed(() -> tasks.read(new Read.StyleSheets()));
    LiquidSite liquid = parts.liquid().create(site, tasks, converters);
    DocumentRenderer renderer = new DocumentRenderer(site, liquid, converters, parts, tasks);
    tasks.start(renderer);
    List<DocumentTask> unknown = tasks.all().stream().filter(task -> !task.isKnown()).toList();
    List<DocumentTask> awaited =
        unknown.stream().filter(task -> memory.isAwaited(task.document())).toList();
    if (!awaited.isEmpty() && awaited.size() < unknown.size()) {
      runAll(awaited);
      Map<Convertible, RenderedDocument> results = new LinkedHashMap<>();
      awaited.forEach(task -> results.put(task.document(), task.result()));
      memory.awaitedRendered(site, results);
    }
    runAll(unknown);
    return collect(site, tasks, renderer);
  }

  private static void runAll(List<DocumentTask> tasks) {
    int threads = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
    if (threads == 0) {
      return;
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, work -> new Thread(null, work, "render", STACK_BYTES));
    tasks.forEach(pool::execute);
    pool.shutdown();
    tasks.forEach(DocumentTask::result);
  }

  private Rendered collect(Site site, DocumentTasks tasks, DocumentRenderer renderer)
      throws ProblemException {
    Map<Convertible, String> outputs = new LinkedHashMap<>();
    Map<String, String> sourceMaps = new TreeMap<>();
    Set<PostConvertHook> hooks = new HashSet<>();
    List<Problem> errors = new ArrayList<>();
    for (DocumentTask task : tasks.all()) {
      RenderedDocument result = task.result();
      if (!task.isKnown()) {
        journal.debug("Rendering:", task.document().relativePath());
        result.messages().forEach(journal::write);
      }
      errors.addAll(result.errors());
      hooks.addAll(result.hooks());
      sourceMaps.putAll(result.sourceMaps());
      outputs.put(task.document(), result.output());
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(errors);
    }
    Map<String, String> extra = new LinkedHashMap<>(renderer.assets(hooks));
    extra.putAll(sourceMaps);
    return new Rendered(site, outputs, extra);
  }
}
