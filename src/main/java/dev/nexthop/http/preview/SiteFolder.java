package dev.nexthop.http.preview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the file that a request is for, as Jekyll's own server does; never one outside of it. */
final class SiteFolder {
  private static final List<String> INDEXES =
      List.of("index.html", "index.htm", "index.xhtml", "index.xml", "index.json");
  private static final List<String> LEFT_OUT = List.of(".html", ".xhtml");

  /** How long a file that appears beside the build may go unseen. */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final Path root;
  private final String baseurl;

  /** Half a dozen system calls saved for each request of a page that is asked for again. */
  private final Cache<String, Target> found =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

  /**
   * @param root the destination of the build; it need not exist yet
   * @param baseurl path under which it is served, such as {@code /blog}; empty for the root
   */
  SiteFolder(Path root, String baseurl) {
    this.root = root.toAbsolutePath().normalize();
    this.baseurl = baseurl;
  }

  /** What a request path leads to. */
  sealed interface Target {
    /** A regular file within the folder. */
    record Found(Path file) implements Target {}

    /** Another path. */
    record Moved(String path) implements Target {}

    /** Nothing; the file is the site's own 404 page if it has one. */
    record Missing(Optional<Path> page) implements Target {}
  }

  /**
   * @param requestPath path of the request as sent, percent-encoded, without query
   */
  Target find(String requestPath) {
    Target known = found.getIfPresent(requestPath);
    if (known != null) {
      return known;
    }
    Target target = lookUp(requestPath);
    if (target instanceof Target.Found) {
      found.put(requestPath, target);
    }
    return target;
  }

  /** Forgets where paths lead: files were added or removed. */
  void clear() {
    found.invalidateAll();
  }

  /** The files that a request may be for, whether they exist or not. */
  List<Path> candidates(String requestPath) {
    if (!requestPath.startsWith(baseurl + "/")) {
      return List.of();
    }
    Optional<String> path = decoded(requestPath.substring(baseurl.length()));
    Optional<Path> exact = path.flatMap(this::inside);
    if (exact.isEmpty()) {
      return List.of();
    }
    List<Path> candidates = new ArrayList<>(List.of(exact.get()));
    INDEXES.forEach(index -> candidates.add(exact.get().resolve(index)));
    if (!requestPath.endsWith("/")) {
      LEFT_OUT.forEach(extension -> inside(path.get() + extension).ifPresent(candidates::add));
    }
    return candidates;
  }

  /** The page for requests that lead nowhere, if the site has one. */
  Path missingPage() {
    return root.resolve("404.html");
  }

  private Target lookUp(String requestPath) {
    if (requestPath.equals(baseurl) || (!baseurl.isEmpty() && requestPath.equals("/"))) {
      return new Target.Moved(baseurl + "/");
    }
    if (!requestPath.startsWith(baseurl + "/")) {
      return missing();
    }
    return decoded(requestPath.substring(baseurl.length()))
        .flatMap(path -> lookUp(path, requestPath))
        .orElseGet(this::missing);
  }

  private Optional<Target> lookUp(String path, String requestPath) {
    Optional<Path> exact = inside(path);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    Path file = exact.get();
    if (Files.isDirectory(file)) {
      Optional<Path> index = index(file);
      if (index.isPresent()) {
        return path.endsWith("/")
            ? index.map(Target.Found::new)
            : Optional.of(new Target.Moved(requestPath + "/"));
      }
    } else if (!path.endsWith("/") && Files.isRegularFile(file)) {
      return contained(file).map(Target.Found::new);
    }
    return path.endsWith("/") ? Optional.empty() : extended(path).map(Target.Found::new);
  }

  private Optional<Path> index(Path folder) {
    return INDEXES.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .flatMap(this::contained);
  }

  private Optional<Path> extended(String path) {
    return LEFT_OUT.stream()
        .flatMap(extension -> inside(path + extension).stream())
        .filter(Files::isRegularFile)
        .findFirst()
        .flatMap(this::contained);
  }

  private Target missing() {
    return new Target.Missing(
        Optional.of(missingPage()).filter(Files::isRegularFile).flatMap(this::contained));
  }

  /** The path below the root; empty if a segment would lead elsewhere. */
  private Optional<Path> inside(String path) {
    Path file = root;
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals(".") || segment.equals("..") || (segment.isEmpty() && !last)) {
        return Optional.empty();
      }
      try {
        file = file.resolve(segment);
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
    return file.startsWith(root) ? Optional.of(file) : Optional.empty();
  }

  /** The file, unless a symbolic link leads out of the folder. */
  private Optional<Path> contained(Path file) {
    try {
      return file.toRealPath().startsWith(root.toRealPath()) ? Optional.of(file) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The path with percent-encoding undone; empty if that gives no text, or one with a NUL. */
  private static Optional<String> decoded(String path) {
    byte[] raw = path.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.put(raw[i]);
        continue;
      }
      int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      bytes.put((byte) (high << 4 | low));
      i += 2;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return text.indexOf('\0') >= 0 || text.indexOf('\\') >= 0
          ? Optional.empty()
          : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
