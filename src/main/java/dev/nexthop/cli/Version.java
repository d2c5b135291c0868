package dev.nexthop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version. */
public final class Version {
  private Version() {}

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

  /** What tells this build of the program, on this Java, from any other. */
  static String program() {
    StringBuilder text = new StringBuilder(current()).append(' ').append(Runtime.version());
    CodeSource source = Version.class.getProtectionDomain().getCodeSource();
    try {
      if (source != null) {
        Path code = Path.of(source.getLocation().toURI());
        text.append(' ').append(code).append(' ').append(Files.size(code));
        text.append(' ').append(Files.getLastModifiedTime(code));
      }
    } catch (IOException | URISyntaxException e) {
      text.append(" unknown ").append(System.nanoTime());
    }
    return text.toString();
  }

  /** What {@code --version} prints; apart, so that a build starts without the option library. */
  static final class Line implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"nexthop " + current()};
    }
  }
}
