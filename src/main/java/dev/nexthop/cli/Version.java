package dev.nexthop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version. */
public final class Version implements IVersionProvider {
  /** The version as it was built. */
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream("/dev/nexthop/version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"nexthop " + current()};
  }
}
