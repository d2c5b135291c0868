package dev.nexthop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of the program. */
final class ProgramVersion {
  private ProgramVersion() {}

  static String current() {
    try (InputStream in =
        ProgramVersion.class.getResourceAsStream("/dev/nexthop/version.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, "version.properties is missing"));
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
