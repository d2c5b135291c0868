package dev.nexthop.site.render;

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
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * A site while it is rendered: all of it, and before that whatever somebody waits for. The site
 * must not change meanwhile. Thread-safe.
 */
public final class SiteRendering implements AutoCloseable {
  private static final long STACK_BYTES = 64L << 20;

  private final Site site;
  private final Memory memory;
  private final Journal journal;
  private final SiteConverters converters;
  private final DocumentTasks tasks;
  private final DocumentRenderer renderer;

  SiteRendering(
      Site site, RenderParts parts, Memory memory, Journal journal, Optional<Profile> profile)
      throws ProblemException {
    this.site = site;
    this.memory = memory;
    this.journal = journal;
    converters = SiteConverters.of(site, parts, journal);
    tasks = new DocumentTasks(site.convertibles(), memory, profile);
    converters.whenFilterUsed(() -> tasks.read(new Read.StyleSheets()));
    LiquidSite liquid = parts.liquid().create(site, tasks, converters);
    renderer = new DocumentRenderer(site, liquid, converters, parts, tasks);
    tasks.start(renderer);
  }

  /** Whether a document is one of the site. */
  public boolean has(Convertible document) {
    return tasks.has(document);
  }

  /** Renders documents now, unless they are rendered; waits for all of them. */
  public Map<Convertible, RenderedDocument> render(Collection<Convertible> documents) {
    List<DocumentTask> wanted = tasks.of(documents);
    run(wanted, () -> false, done -> {});
    Map<Convertible, RenderedDocument> results = new LinkedHashMap<>();
    wanted.forEach(task -> results.put(task.document(), task.result()));
    return results;
  }

  /**
   * Renders everything that is missing.
   *
   * @param isOutdated asked before each document; true ends it
   * @return whether everything is rendered
   */
  public boolean renderAll(BooleanSupplier isOutdated) {
    List<DocumentTask> missing = tasks.of(memory.missing(site));
    run(missing, isOutdated, done -> journal.rendered(done, missing.size()));
    return missing.stream().allMatch(DocumentTask::isDone);
  }

  /** Renders on threads of its own, as templates may nest deeply. */
  private static void run(
      List<DocumentTask> all, BooleanSupplier isOutdated, IntConsumer progress) {
    List<DocumentTask> tasks = all.stream().filter(task -> !task.hasResult()).toList();
    int threads = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
    if (threads == 0) {
      return;
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, work -> new Thread(null, work, "render", STACK_BYTES));
    AtomicInteger done = new AtomicInteger();
    try {
      for (DocumentTask task : tasks) {
        pool.execute(
            () -> {
              if (!isOutdated.getAsBoolean()) {
                task.finish();
                progress.accept(done.incrementAndGet());
              }
            });
      }
    } finally {
      pool.shutdown();
      awaitEnd(pool);
    }
  }

  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The site with the texts that were missing, once all are rendered.
   *
   * @throws ProblemException with the errors of all documents, known ones included
   */
  public Rendered result() throws ProblemException {
    Map<String, String> sourceMaps = new TreeMap<>();
    Set<PostConvertHook> hooks = new HashSet<>();
    List<Problem> errors = new ArrayList<>();
    for (DocumentTask task : tasks.of(memory.remarkable(site))) {
      RenderedDocument result = task.facts();
      if (memory.isNews(task.document())) {
        journal.debug("Rendering:", task.document().relativePath());
        result.messages().forEach(journal::write);
      }
      errors.addAll(result.errors());
      hooks.addAll(result.hooks());
      sourceMaps.putAll(result.sourceMaps());
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(errors);
    }
    Map<String, String> extra = new LinkedHashMap<>(renderer.assets(hooks));
    extra.putAll(sourceMaps);
    return rendered(extra);
  }

  private Rendered rendered(Map<String, String> extra) {
    return new Rendered(site, this::output, extra);
  }

  private Utf8Text output(Convertible document) {
    RenderedDocument result = render(List.of(document)).get(document);
    return result == null ? Utf8Text.EMPTY : result.page();
  }

  /** The site for those who want texts of single documents. */
  public Rendered soFar() {
    return rendered(Map.of());
  }

  @Override
  public void close() {
    try {
      converters.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
