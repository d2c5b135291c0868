package dev.nexthop.http.preview;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Sends a file: conditional requests, ranges, HEAD. */
final class FileAnswer {
  private static final int NOT_MODIFIED = 304;
  private static final int PARTIAL = 206;
  private static final int UNSATISFIABLE = 416;

  private FileAnswer() {}

  /** Sends a file with status 200, or what the request's conditions ask for. */
  static void send(Context context, ServedFile file) throws IOException {
    headers(context, file);
    if (matches(header(context, "If-None-Match"), file.etag())) {
      context.status(NOT_MODIFIED);
      return;
    }
    String ifRange = header(context, "If-Range");
    Optional<ByteRange> range =
        ifRange.isEmpty() || ifRange.equals(file.etag())
            ? ByteRange.parse(header(context, "Range"), file.length())
            : Optional.empty();
    if (range.isPresent() && range.get().isEmpty()) {
      context.status(UNSATISFIABLE).header("Content-Range", "bytes */" + file.length());
    } else if (range.isPresent()) {
      part(context, file, range.get());
    } else {
      whole(context, file);
    }
  }

  /** Sends a file as the answer to a path that leads nowhere. */
  static void sendMissing(Context context, ServedFile file) throws IOException {
    context.status(404).contentType(file.type()).header("Cache-Control", "no-cache");
    whole(context, file);
  }

  private static void headers(Context context, ServedFile file) {
    context
        .contentType(file.type())
        .header("ETag", file.etag())
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", "no-cache");
  }

  private static void part(Context context, ServedFile file, ByteRange range) throws IOException {
    context
        .status(PARTIAL)
        .header(
            "Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.length());
    body(context, file, range);
  }

  private static void whole(Context context, ServedFile file) throws IOException {
    if (file instanceof ServedFile.InMemory memory && !context.method().equals(HandlerType.HEAD)) {
      context.res().setContentLength(memory.bytes().length);
      context.res().getOutputStream().write(memory.bytes());
    } else {
      body(context, file, new ByteRange(0, file.length() - 1));
    }
  }

  private static void body(Context context, ServedFile file, ByteRange range) throws IOException {
    context.res().setContentLengthLong(range.length());
    if (context.method().equals(HandlerType.HEAD) || range.isEmpty()) {
      return;
    }
    try (InputStream bytes = file.open(range.first())) {
      byte[] buffer = new byte[64 * 1024];
      long left = range.length();
      while (left > 0) {
        int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        context.res().getOutputStream().write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private static boolean matches(String ifNoneMatch, String etag) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
  }

  private static String header(Context context, String name) {
    return Objects.requireNonNullElse(context.header(name), "");
  }
}
