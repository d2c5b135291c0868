package dev.nexthop.site.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files of a Git repository say of it; Git itself is not run. */
final class GitCheckout {
  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?m)^\\s*\\[remote \"origin\"\\]\\s*\\R(?:(?!\\s*\\[).*\\R)*?\\s*url\\s*=\\s*(.*\\S)");
  private static final String REFERENCE = "ref: ";

  private final Path folder;

  private GitCheckout(Path folder) {
    this.folder = folder;
  }

  /** The repository in which a folder lies, if there is one. */
  static Optional<GitCheckout> around(Path folder) {
    for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
      Path git = each.resolve(".git");
      if (Files.isDirectory(git)) {
        return Optional.of(new GitCheckout(git));
      }
      if (Files.isRegularFile(git)) {
        Path of = each;
        return read(git)
            .filter(text -> text.startsWith("gitdir: "))
            .map(text -> new GitCheckout(of.resolve(text.substring("gitdir: ".length()).strip())));
      }
    }
    return Optional.empty();
  }

  /** Address of the remote {@code origin}. */
  Optional<String> origin() {
    return read(common().resolve("config"))
        .map(ORIGIN::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /** The commit that is checked out, in hexadecimal digits. */
  Optional<String> revision() {
    Optional<String> head = read(folder.resolve("HEAD")).map(String::strip);
    if (head.isEmpty() || !head.get().startsWith(REFERENCE)) {
      return head;
    }
    String name = head.get().substring(REFERENCE.length());
    return read(common().resolve(name)).map(String::strip).or(() -> packed(name));
  }

  private Optional<String> packed(String name) {
    return read(common().resolve("packed-refs")).stream()
        .flatMap(String::lines)
        .filter(line -> line.endsWith(" " + name))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst();
  }

  /** The folder that several work trees share. */
  private Path common() {
    return read(folder.resolve("commondir"))
        .map(path -> folder.resolve(path.strip()).normalize())
        .orElse(folder);
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
