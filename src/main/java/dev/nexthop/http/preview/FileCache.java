package dev.nexthop.http.preview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/** Files of the site, small ones kept in memory as long as they do not change. Thread-safe. */
final class FileCache {
  private static final long LARGE = 1 << 20;
  private static final long KEPT_BYTES = 128 << 20;

  private final UnaryOperator<String> html;
  private final Cache<Path, Entry> entries =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .<Path, Entry>weigher((path, entry) -> (int) entry.file().length() + 256)
          .build();

  /**
   * @param html what is done to HTML before it is served
   */
  FileCache(UnaryOperator<String> html) {
    this.html = html;
  }

  private record Entry(FileTime modified, long size, ServedFile.InMemory file) {
    boolean isOf(BasicFileAttributes attributes) {
      return size == attributes.size() && modified.equals(attributes.lastModifiedTime());
    }
  }

  ServedFile get(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    String type = MediaTypes.of(path.getFileName().toString());
    if (attributes.size() > LARGE && !MediaTypes.isHtml(type)) {
      return new ServedFile.OnDisk(
          path,
          attributes.size(),
          type,
          "\"%x-%x\"".formatted(attributes.lastModifiedTime().toMillis(), attributes.size()));
    }
    Entry kept = entries.getIfPresent(path);
    if (kept != null && kept.isOf(attributes)) {
      return kept.file();
    }
    ServedFile.InMemory file = read(path, type);
    entries.put(path, new Entry(attributes.lastModifiedTime(), attributes.size(), file));
    return file;
  }

  /** Forgets everything: files were written within the resolution of their time stamps. */
  void clear() {
    entries.invalidateAll();
  }

  /** Forgets a file that was written. */
  void forget(Path path) {
    entries.invalidate(path);
  }

  private ServedFile.InMemory read(Path path, String type) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    if (MediaTypes.isHtml(type)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      bytes = html.apply(text).getBytes(StandardCharsets.UTF_8);
    }
    return new ServedFile.InMemory(bytes, type, etag(bytes));
  }

  static String etag(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return "\"" + HexFormat.of().toHexDigits((int) sum.getValue()) + "-" + bytes.length + "\"";
  }
}
