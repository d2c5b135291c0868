package dev.nexthop.http.watch;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches folders and tells a {@link RebuildLoop} what changed in them. */
public final class SourceWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SourceWatcher.class);

  private final DirectoryWatcher watcher;
  private final ExecutorService thread;
  private final CompletableFuture<Void> watching;

  private SourceWatcher(DirectoryWatcher watcher) {
    this.watcher = watcher;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(work, "watch");
              made.setDaemon(true);
              return made;
            });
    this.watching = watcher.watchAsync(thread);
  }

  /**
   * Begins to watch.
   *
   * @param roots existing folders, watched with all below them
   * @param ignored what is left out
   * @param loop is told every change
   */
  public static SourceWatcher start(List<Path> roots, IgnoredFiles ignored, RebuildLoop loop)
      throws IOException {
    return new SourceWatcher(
        DirectoryWatcher.builder()
            .paths(roots.stream().map(root -> root.toAbsolutePath().normalize()).toList())
            .fileHasher(FileHasher.LAST_MODIFIED_TIME)
            .fileTreeVisitor(visitor(ignored))
            .listener(new Listener(ignored, loop))
            .build());
  }

  /** Whether it has given up, because the system has no more room for watches or the like. */
  public boolean isDone() {
    return watching.isDone();
  }

  @Override
  public void close() throws IOException {
    watcher.close();
    thread.shutdown();
  }

  private record Listener(IgnoredFiles ignored, RebuildLoop loop)
      implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
        loop.changed(event.rootPath());
      } else if (!ignored.isIgnored(event.rootPath(), event.path())) {
        loop.changed(event.path());
      }
    }

    @Override
    public void onException(Exception e) {
      LOG.warn("watching the source: {}", e.toString());
    }
  }

  /** Leaves ignored folders out, so that a site's output costs no watches. */
  private static FileTreeVisitor visitor(IgnoredFiles ignored) {
    return (start, onFolder, onFile) ->
        Files.walkFileTree(
            start,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                  throws IOException {
                if (ignored.isIgnoredFolder(folder)) {
                  return FileVisitResult.SKIP_SUBTREE;
                }
                onFolder.call(folder);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                  throws IOException {
                onFile.call(file);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
              }
            });
  }
}
