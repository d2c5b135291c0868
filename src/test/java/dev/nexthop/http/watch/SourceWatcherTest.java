package dev.nexthop.http.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.http.preview.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceWatcherTest {
  @TempDir Path folder;
  private final BlockingQueue<Set<Path>> builds = new LinkedBlockingQueue<>();
  private final BlockingQueue<BuildReport> reports = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> outdated = new LinkedBlockingQueue<>();
  private RebuildLoop loop;
  private SourceWatcher watcher;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    Files.createDirectories(folder.resolve("_site"));
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve("index.md"), "home");
    loop = new RebuildLoop(this::build, reports::add);
    watcher =
        SourceWatcher.start(
            List.of(folder), new IgnoredFiles(List.of(folder.resolve("_site"))), loop);
    // The watcher starts in a thread of its own: it sees when the first changes arrive.
    for (int i = 0; builds.isEmpty(); i++) {
      Files.writeString(folder.resolve("begin.md"), "x".repeat(i));
      pause();
    }
    drain();
  }

  @AfterEach
  void stop() throws IOException {
    watcher.close();
    loop.close();
  }

  private BuildReport build(Set<Path> changed, BooleanSupplier isOutdated) {
    builds.add(changed);
    if (changed.contains(folder.resolve("bug.md"))) {
      throw new IllegalStateException("a bug");
    }
    if (changed.contains(folder.resolve("slow.md"))) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (!isOutdated.getAsBoolean() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      outdated.add(isOutdated.getAsBoolean());
    }
    return BuildReport.built(List.of(), Set.of());
  }

  @Test
  void a_changed_file_is_built() throws Exception {
    Files.writeString(folder.resolve("index.md"), "new home");
    assertThat(seen()).contains(folder.resolve("index.md"));
  }

  @Test
  void a_file_in_a_new_folder_is_built() throws Exception {
    Files.createDirectories(folder.resolve("_posts/2026/11"));
    Path post = Files.writeString(folder.resolve("_posts/2026/11/a.md"), "a");
    await(post);
    Files.writeString(post, "changed");
    await(post);
  }

  @Test
  void a_file_saved_by_renaming_is_built_once_under_its_name() throws Exception {
    Path temporary = Files.writeString(folder.resolve(".index.md.swp"), "new");
    Files.move(
        temporary,
        folder.resolve("index.md"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    await(folder.resolve("index.md"));
  }

  /** vim keeps a backup, Emacs too, JetBrains writes beside and renames twice. */
  @ParameterizedTest
  @ValueSource(strings = {"index.md~|4913", "#index.md#|.#index.md", "index.md___jb_old___|x.tmp"})
  void what_editors_leave_behind_is_not_built(String names) throws Exception {
    Path file = folder.resolve("index.md");
    Path backup = folder.resolve(names.substring(0, names.indexOf('|')));
    Path temporary = folder.resolve(names.substring(names.indexOf('|') + 1));
    Files.writeString(temporary, "");
    Files.delete(temporary);
    Path beside = Files.writeString(folder.resolve("index.md___jb_tmp___"), "new");
    Files.move(file, backup);
    Files.move(beside, file);
    Files.delete(backup);
    Files.writeString(folder.resolve("end.md"), "x");
    Set<Path> all = new HashSet<>();
    while (!all.contains(folder.resolve("end.md"))) {
      all.addAll(seen());
    }
    assertThat(all).containsExactlyInAnyOrder(file, folder.resolve("end.md"));
  }

  @Test
  void a_build_hears_of_changes_that_come_meanwhile() throws Exception {
    Files.writeString(folder.resolve("slow.md"), "x");
    await(folder.resolve("slow.md"));
    Files.writeString(folder.resolve("index.md"), "meanwhile");
    assertThat(outdated.poll(10, TimeUnit.SECONDS)).isTrue();
    await(folder.resolve("index.md"));
  }

  @Test
  void a_removed_file_is_built() throws Exception {
    Files.delete(folder.resolve("index.md"));
    await(folder.resolve("index.md"));
  }

  @Test
  void many_changes_are_few_builds() throws Exception {
    for (int i = 0; i < 200; i++) {
      Files.writeString(folder.resolve("_posts/p" + i + ".md"), "x");
    }
    Set<Path> all = new HashSet<>();
    int count = 0;
    while (all.size() < 200) {
      all.addAll(seen());
      count++;
    }
    assertThat(count).isLessThan(40);
  }

  @Test
  void a_bug_in_a_build_is_reported_and_the_next_build_runs() throws Exception {
    reports.clear();
    Files.writeString(folder.resolve("bug.md"), "x");
    await(folder.resolve("bug.md"));
    assertThat(reports.poll(10, TimeUnit.SECONDS).hasErrors()).isTrue();
    Files.writeString(folder.resolve("index.md"), "later");
    await(folder.resolve("index.md"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_site/index.html",
        ".git/index",
        ".jekyll-cache/x",
        "index.md~",
        "#index.md#",
        ".#index.md",
        "4913",
        "_posts/.a.md.swp",
        "index.md___jb_tmp___",
        ".DS_Store",
      })
  void what_no_build_reads_is_ignored(String name) {
    IgnoredFiles ignored = new IgnoredFiles(List.of(folder.resolve("_site")));
    assertThat(ignored.isIgnored(folder, folder.resolve(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_posts/a.md", "_config.yml", ".htaccess", "_sites/x", "img/a~b.png"})
  void what_a_build_reads_is_not_ignored(String name) {
    IgnoredFiles ignored = new IgnoredFiles(List.of(folder.resolve("_site")));
    assertThat(ignored.isIgnored(folder, folder.resolve(name))).isFalse();
  }

  private void await(Path path) throws InterruptedException {
    while (!seen().contains(path)) {
      continue;
    }
  }

  private Set<Path> seen() throws InterruptedException {
    Set<Path> changed = builds.poll(10, TimeUnit.SECONDS);
    assertThat(changed).as("no build within 10 s").isNotNull();
    return changed;
  }

  private void drain() throws IOException {
    try {
      while (builds.poll(300, TimeUnit.MILLISECONDS) != null) {
        continue;
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
