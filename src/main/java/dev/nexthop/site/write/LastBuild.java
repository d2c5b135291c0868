package dev.nexthop.site.write;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Theme;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A note in the cache folder of what the last build read and wrote: paths, sizes and times of all
 * files, the configuration, the program, the day. If everything is as noted there is nothing to
 * build. Safe to delete; a few hundred bytes.
 */
public final class LastBuild {
  /** A file changed so shortly before a build may change again without another time. */
  private static final long UNSETTLED_MILLIS = 50;

  private static final String FORMAT = "nexthop last build 1";

  private final Configuration configuration;
  private final Path note;
  private final Optional<String> input;

  private LastBuild(Configuration configuration, Optional<String> input) {
    this.configuration = configuration;
    this.note = configuration.sourceFolder("cache_dir").resolve("nexthop/last-build");
    this.input = input;
  }

  /**
   * Looks at the source; to be called before anything is read.
   *
   * @param program version of the program and whatever else tells it from others
   */
  public static LastBuild look(Configuration configuration, Optional<Theme> theme, String program)
      throws IOException {
    boolean usable =
        !configuration.flag("safe")
            && !configuration.flag("disable_disk_cache")
            && !configuration.flag("incremental")
            && Values.isNil(configuration.map("sass").getOrDefault("load_paths", Values.NIL))
            && Files.isDirectory(configuration.source());
    if (!usable) {
      return new LastBuild(configuration, Optional.empty());
    }
    List<Path> roots = new ArrayList<>(List.of(configuration.source()));
    theme.ifPresent(found -> roots.add(found.root()));
    Tree tree = new Tree(skipped(configuration));
    for (Path root : roots) {
      tree.add(root);
    }
    String facts =
        String.join(
            "\n",
            FORMAT,
            program,
            LocalDate.now(configuration.zone()).toString(),
            configuration.environment(),
            configuration.zone().toString(),
            configuration.values().toString());
    return new LastBuild(configuration, tree.digest(facts));
  }

  private static List<Path> skipped(Configuration configuration) {
    return List.of(
        configuration.destination(),
        configuration.sourceFolder("cache_dir"),
        configuration.source().resolve(".git"));
  }

  /** Whether the destination is what a build would make. */
  public boolean isUpToDate() throws IOException {
    if (input.isEmpty()) {
      return false;
    }
    try {
      List<String> known = Files.readAllLines(note, StandardCharsets.UTF_8);
      return known.size() == 2
          && known.get(0).equals(input.get())
          && Optional.of(known.get(1)).equals(output());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private Optional<String> output() throws IOException {
    Tree tree = new Tree(List.of());
    tree.add(configuration.destination());
    return tree.settled();
  }

  /** Notes that a build succeeded without anything to be said about it. */
  public void write() throws IOException {
    Optional<String> output = input.isEmpty() ? Optional.empty() : output();
    if (output.isPresent()) {
      Files.createDirectories(note.getParent());
      Files.write(note, List.of(input.get(), output.get()), StandardCharsets.UTF_8);
    }
  }

  /** Forgets the last build: this one did not succeed or has something to say. */
  public void forget() throws IOException {
    Files.deleteIfExists(note);
  }

  /** Files of folders with their sizes and times. */
  private static final class Tree {
    private final List<Path> skipped;
    private final List<String> lines = new ArrayList<>();
    private final long unsettled = Instant.now().toEpochMilli() - UNSETTLED_MILLIS;
    private boolean isCertain = true;
    private boolean isSettled = true;

    Tree(List<Path> skipped) {
      this.skipped = skipped;
    }

    void add(Path root) throws IOException {
      if (!Files.isDirectory(root)) {
        return;
      }
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return skipped.contains(folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              isCertain &= attributes.isRegularFile();
              isSettled &= attributes.lastModifiedTime().toMillis() < unsettled;
              lines.add(file + "\0" + attributes.size() + " " + attributes.lastModifiedTime());
              return FileVisitResult.CONTINUE;
            }
          });
    }

    /** The digest; empty if there are links or files that may be changing. */
    Optional<String> digest(String facts) {
      return isSettled ? digestOf(facts) : Optional.empty();
    }

    /** The digest of files that nobody else changes. */
    Optional<String> settled() {
      return digestOf("");
    }

    private Optional<String> digestOf(String facts) {
      if (!isCertain) {
        return Optional.empty();
      }
      Collections.sort(lines);
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(facts.getBytes(StandardCharsets.UTF_8));
        for (String line : lines) {
          digest.update(line.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) '\n');
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
