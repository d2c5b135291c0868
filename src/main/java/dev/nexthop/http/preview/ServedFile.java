package dev.nexthop.http.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file ready to be sent. */
sealed interface ServedFile {
  /** Bytes in all. */
  long length();

  /** Content type. */
  String type();

  /** Entity tag, quotes included. */
  String etag();

  /** The bytes from {@code first}. */
  InputStream open(long first) throws IOException;

  /** A file whose bytes are kept in memory; nobody changes them. */
  final class InMemory implements ServedFile {
    private final byte[] bytes;
    private final String type;
    private final String etag;

    InMemory(byte[] bytes, String type, String etag) {
      this.bytes = bytes;
      this.type = type;
      this.etag = etag;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public String etag() {
      return etag;
    }

    @Override
    public InputStream open(long first) {
      return new ByteArrayInputStream(bytes, (int) first, bytes.length - (int) first);
    }
  }

  /** A file too large to be kept. */
  record OnDisk(Path path, long length, String type, String etag) implements ServedFile {
    @Override
    public InputStream open(long first) throws IOException {
      return Channels.newInputStream(FileChannel.open(path).position(first));
    }
  }
}
