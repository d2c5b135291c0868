package dev.nexthop.site.write;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.render.Utf8Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** One file of the destination. */
public sealed interface OutputFile {

  /** Where it goes, absolute. */
  Path destination();

  /** What it comes from, as Jekyll's messages name it. */
  String origin();

  /** Whether it may share its destination with another file without a warning. */
  boolean mayShare();

  /**
   * A text that was rendered.
   *
   * @param document whose text it is, if it is one's
   * @param charset the site's encoding
   */
  record Text(
      Path destination,
      String origin,
      boolean mayShare,
      Optional<Convertible> document,
      Supplier<Utf8Text> text,
      Charset charset)
      implements OutputFile {
    /** The text in the site's encoding, or in UTF-8 if that has not all of its characters. */
    byte[] octets() {
      Utf8Text all = text.get();
      if (charset.equals(StandardCharsets.UTF_8)) {
        return all.octets();
      }
      String characters = all.toString();
      return charset.newEncoder().canEncode(characters)
          ? characters.getBytes(charset)
          : all.octets();
    }
  }

  /** A file that is copied from another. */
  record Copy(Path destination, String origin, Path source) implements OutputFile {
    @Override
    public boolean mayShare() {
      return false;
    }
  }
}
