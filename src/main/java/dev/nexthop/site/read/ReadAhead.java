package dev.nexthop.site.read;

import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that are read and parsed on all cores before one thread makes documents of them in order.
 * What can't be read here is left to that thread, which reports it in its turn.
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
  private final Map<Path, Parsed> parsed = new ConcurrentHashMap<>();

  ReadAhead(Charset charset, ZoneId zone) {
    this.charset = charset;
    this.zone = zone;
  }

  /** Reads files, which are to be taken soon. */
  void start(Collection<Path> files) {
    files.parallelStream().forEach(file -> parse(file).ifPresent(read -> parsed.put(file, read)));
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

  /** A file that was read ahead; it is handed out once. */
  Optional<Parsed> take(Path file) {
    return Optional.ofNullable(parsed.remove(file));
  }
}
