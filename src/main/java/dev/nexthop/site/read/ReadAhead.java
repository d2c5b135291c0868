package dev.nexthop.site.read;

import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Files that other cores read and parse while one thread makes documents of them in order. What
 * can't be read here is left to that thread, which reports it in its turn.
 */
final class ReadAhead {
  /**
   * A file with front matter.
   *
   * @param parts its text
   * @param value the value of its YAML
   */
  record Parsed(FrontMatter parts, Object value) {}

  private final Charset charset;
  private final ZoneId zone;
  private final Map<Path, FutureTask<Optional<Parsed>>> started = new HashMap<>();

  ReadAhead(Charset charset, ZoneId zone) {
    this.charset = charset;
    this.zone = zone;
  }

  /** Begins to read files, which are to be taken soon and in this order. */
  void start(Collection<Path> files) {
    List<FutureTask<Optional<Parsed>>> tasks = new ArrayList<>(files.size());
    for (Path file : files) {
      FutureTask<Optional<Parsed>> task = new FutureTask<>(() -> parse(file));
      tasks.add(task);
      started.put(file, task);
    }
    int readers = Math.min(ForkJoinPool.getCommonPoolParallelism(), files.size() - 1);
    for (int i = 0; i < readers; i++) {
      // Each runs what nobody has begun: a task that is begun or done is passed over.
      ForkJoinPool.commonPool().execute(() -> tasks.forEach(FutureTask::run));
    }
  }

  private Optional<Parsed> parse(Path file) {
    try {
      FrontMatter parts = FrontMatter.of(FrontMatter.read(file, charset));
      return parts.yaml().isEmpty()
          ? Optional.empty()
          : Optional.of(new Parsed(parts, Yaml.load(parts.yaml().get(), file.toString(), zone)));
    } catch (IOException | ProblemException e) {
      return Optional.empty();
    }
  }

  /**
   * A file that was read ahead, or is now if nobody has begun; it is handed out once. Asked by one
   * thread.
   */
  Optional<Parsed> take(Path file) {
    FutureTask<Optional<Parsed>> task = started.remove(file);
    if (task == null) {
      return Optional.empty();
    }
    task.run();
    return result(task);
  }

  private static Optional<Parsed> result(FutureTask<Optional<Parsed>> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          return Optional.empty(); // whoever reads the file meets the same error
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
