package dev.nexthop.site.render;

import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * @param parts that do the work
   * @param journal takes messages, in the documents' order
   */
  public RenderSite(RenderParts parts, Journal journal) {
    this.parts = parts;
    this.journal = journal;
  }

  /**
   * The site with its texts.
   *
   * @throws ProblemException with the errors of all documents
   */
  public Rendered render(Site site) throws ProblemException {
    try (SiteConverters converters = SiteConverters.of(site, parts, journal)) {
      return render(site, converters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rendered render(Site site, SiteConverters converters) throws ProblemException {
    DocumentTasks tasks = new DocumentTasks(site.convertibles());
    LiquidSite liquid = parts.liquid().create(site, tasks, converters);
    DocumentRenderer renderer = new DocumentRenderer(site, liquid, converters, parts);
    tasks.start(renderer);
    runAll(tasks);
    Map<String, String> extra = new LinkedHashMap<>(renderer.assets());
    extra.putAll(converters.sourceMaps());
    return new Rendered(site, collect(tasks), extra);
  }

  private static void runAll(DocumentTasks tasks) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, work -> new Thread(null, work, "render", STACK_BYTES));
    tasks.all().forEach(pool::execute);
    pool.shutdown();
    tasks.all().forEach(DocumentTask::result);
  }

  private Map<Convertible, String> collect(DocumentTasks tasks) throws ProblemException {
    Map<Convertible, String> outputs = new LinkedHashMap<>();
    List<Problem> errors = new ArrayList<>();
    for (DocumentTask task : tasks.all()) {
      DocumentTask.Result result = task.result();
      result.messages().forEach(journal::write);
      errors.addAll(result.errors());
      outputs.put(task.document(), result.output());
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(errors);
    }
    return outputs;
  }
}
