package dev.nexthop.site.render;

import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.SettingMistake;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * HTML of Markdown that earlier builds converted, by content, in one file: a digest of what made
 * it, then entries of key, length, checksum and HTML. The file may be deleted at any time; one of
 * another program or configuration is begun anew, and so is one that is mostly out of use. Whatever
 * goes wrong with it, texts are converted. Thread-safe.
 */
public final class ConversionCache implements AutoCloseable {
  /** Shorter texts are converted as fast as they are found. */
  private static final int SHORTEST = 256;

  private static final long LARGEST = 1L << 30;
  private static final int HEADER = 16;
  private static final int ENTRY = 24;
  private static final long SPARE = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
  private final Set<Key> used = ConcurrentHashMap.newKeySet();
  private long end;
  private volatile boolean broken;

  private record Key(long first, long second) {
    /** Two sums, a hash and the length: chance does not make them meet, and they cost little. */
    static Key of(String text) {
      byte[] octets = text.getBytes(StandardCharsets.UTF_8);
      CRC32 sum = new CRC32();
      sum.update(octets);
      return new Key(
          sum.getValue() << 32 | Integer.toUnsignedLong(checksum(octets)),
          (long) text.hashCode() << 32 | octets.length);
    }
  }

  private record Entry(long start, int length, int checksum) {}

  private ConversionCache(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a cache for one build.
   *
   * @param file where it is kept, in a folder that exists
   * @param version of everything but the text that decides what becomes of it
   * @return empty if another build uses it, or if it can't be made
   */
  public static Optional<ConversionCache> open(Path file, String version) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      ConversionCache cache = new ConversionCache(file, channel);
      if (!cache.isOwn()) {
        channel.close();
        return Optional.empty();
      }
      cache.index(Key.of(version));
      return Optional.of(cache);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The lock ends with the channel. */
  private boolean isOwn() throws IOException {
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      return lock.isPresent();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void index(Key version) throws IOException {
    ByteBuffer header = read(0, HEADER);
    if (header.remaining() < HEADER || !key(header).equals(version)) {
      channel.truncate(0);
      channel.write(put(ByteBuffer.allocate(HEADER), version).flip(), 0);
      end = HEADER;
      return;
    }
    long size = channel.size();
    end = HEADER;
    while (end + ENTRY <= size) {
      ByteBuffer head = read(end, ENTRY);
      Key key = key(head);
      Entry entry = new Entry(end + ENTRY, head.getInt(), head.getInt());
      if (entry.length() < 0 || entry.start() + entry.length() > size) {
        break; // a build was ended while it wrote
      }
      entries.put(key, entry);
      end = entry.start() + entry.length();
    }
  }

  private static Key key(ByteBuffer bytes) {
    return new Key(bytes.getLong(), bytes.getLong());
  }

  private static ByteBuffer put(ByteBuffer bytes, Key key) {
    return bytes.putLong(key.first()).putLong(key.second());
  }

  private ByteBuffer read(long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) > 0) {
      continue;
    }
    return bytes.flip();
  }

  /** The dialect with what it converted before. */
  public Markdown before(Markdown dialect) {
    return new Markdown() {
      @Override
      public Converted convert(String text, String path) {
        return converted(dialect, text, path);
      }

      @Override
      public List<SettingMistake> mistakes() {
        return dialect.mistakes();
      }
    };
  }

  private Converted converted(Markdown dialect, String text, String path) {
    if (broken || text.length() < SHORTEST) {
      return dialect.convert(text, path);
    }
    Key key = Key.of(text);
    Optional<String> known = find(key);
    return known.isPresent()
        ? new Converted(known.get(), List.of())
        : noted(key, dialect.convert(text, path));
  }

  private Optional<String> find(Key key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    try {
      byte[] html = read(entry.start(), entry.length()).array();
      if (checksum(html) == entry.checksum()) {
        used.add(key);
        return Optional.of(new String(html, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      broken = true;
    }
    return Optional.empty();
  }

  /** Texts that there is something to be said about are converted each time. */
  private Converted noted(Key key, Converted converted) {
    if (converted.problems().isEmpty()) {
      append(key, converted.html().getBytes(StandardCharsets.UTF_8));
    }
    return converted;
  }

  private synchronized void append(Key key, byte[] html) {
    if (broken || end > LARGEST) {
      return;
    }
    ByteBuffer bytes = put(ByteBuffer.allocate(ENTRY + html.length), key);
    int checksum = checksum(html);
    bytes.putInt(html.length).putInt(checksum).put(html).flip();
    try {
      long start = end;
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      entries.put(key, new Entry(start + ENTRY, html.length, checksum));
      used.add(key);
    } catch (IOException e) {
      broken = true;
    }
  }

  private static int checksum(byte[] octets) {
    CRC32C sum = new CRC32C();
    sum.update(octets);
    return (int) sum.getValue();
  }

  /** Leaves out what this build did not use, if that is most of the file. */
  @Override
  public void close() {
    try (channel) {
      long live = HEADER;
      for (Key key : used) {
        Entry entry = entries.get(key);
        live += entry == null ? 0 : ENTRY + entry.length();
      }
      if (broken) {
        Files.deleteIfExists(file);
      } else if (end > 2 * live + SPARE) {
        shrink();
      }
    } catch (IOException e) {
      broken = true; // the next build sees what is left of it
    }
  }

  private void shrink() throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel target =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.transferTo(0, HEADER, target);
      for (Key key : used) {
        Entry entry = entries.get(key);
        if (entry != null) {
          channel.transferTo(entry.start() - ENTRY, ENTRY + entry.length(), target);
        }
      }
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
