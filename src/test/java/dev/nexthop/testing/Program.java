package dev.nexthop.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds optional programs that judge our output. */
public final class Program {
  private Program() {}

  /** The program of that name on PATH or in the usual folders of system programs. */
  public static Optional<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            Arrays.stream(path.split(File.pathSeparator, -1)),
            Stream.of("/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
