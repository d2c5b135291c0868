package dev.nexthop.site.write;

import java.nio.file.Path;

/** One file of the destination. */
public sealed interface OutputFile {

  /** Where it goes, absolute. */
  Path destination();

  /** What it comes from, as Jekyll's messages name it. */
  String origin();

  /** Whether it may share its destination with another file without a warning. */
  boolean mayShare();

  /** A text that was rendered. */
  record Text(Path destination, String origin, boolean mayShare, String text)
      implements OutputFile {}

  /** A file that is copied from another. */
  record Copy(Path destination, String origin, Path source) implements OutputFile {
    @Override
    public boolean mayShare() {
      return false;
    }
  }
}
