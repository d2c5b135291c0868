package dev.nexthop.site.write;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Theme;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A note in the cache folder of what the last build read and wrote: paths, sizes and times of all
 * files, the configuration, the program, the day. If everything is as noted there is nothing to
 * build. Safe to delete; about a hundred bytes for each file.
 */
public final class LastBuild {
  /** A file changed so shortly before a build may change again without another time. */
  private static final long UNSETTLED_MILLIS = 50;

  private static final String FORMAT = "nexthop last build 2";

  private final Configuration configuration;
  private final Path note;
  private final Optional<byte[]> input;

  private LastBuild(Configuration configuration, Optional<byte[]> input) {
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
    return new LastBuild(
        configuration,
        tree.isCertain && tree.isSettled ? Optional.of(tree.octets(facts)) : Optional.empty());
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
    byte[] known;
    try {
      known = Files.readAllBytes(note);
    } catch (NoSuchFileException e) {
      return false;
    }
    byte[] source = input.get();
    if (!Arrays.equals(known, 0, Math.min(known.length, source.length), source, 0, source.length)) {
      return false;
    }
    Tree output = output();
    byte[] rest = output.octets("");
    return output.isCertain
        && Arrays.equals(known, source.length, known.length, rest, 0, rest.length);
  }

  private Tree output() throws IOException {
    Tree tree = new Tree(List.of());
    tree.add(configuration.destination());
    return tree;
  }

  /** Notes that a build succeeded without anything to be said about it. */
  public void write() throws IOException {
    if (input.isEmpty()) {
      return;
    }
    Tree output = output();
    if (output.isCertain) {
      Files.createDirectories(note.getParent());
      try (OutputStream out = Files.newOutputStream(note)) {
        out.write(input.get());
        out.write(output.octets(""));
      }
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

    /** Whether there are no links, whose targets are not looked at. */
    private boolean isCertain = true;

    /** Whether no file may be changing. */
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
              long nanos = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
              lines.add(file + "\0" + attributes.size() + " " + nanos);
              return FileVisitResult.CONTINUE;
            }
          });
    }

    /** Facts and files as text whose end is known from its beginning. */
    byte[] octets(String facts) {
      Collections.sort(lines);
      String text = facts + "\n" + String.join("\n", lines);
      return (text.length() + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
    }
  }
}
