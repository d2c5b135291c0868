package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The unpacked distribution, started by its launcher on every Java that is installed. */
final class DistributionIT {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  @TempDir private Path folder;
  private Path launcher = Path.of("");

  private record Ran(int status, String out, String err) {}

  @BeforeEach
  void unpack() throws IOException {
    Path home = folder.resolve("program");
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(Path.of(System.getProperty("nexthop.zip"))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = home.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    try (Stream<Path> roots = Files.list(home)) {
      launcher = roots.findFirst().orElseThrow().resolve("bin/nexthop");
    }
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/index.md"), "---\n---\n*hello*\n");
  }

  /** One Java of each version from 17. */
  static List<Path> javas() throws IOException {
    Map<Integer, Path> found = new TreeMap<>();
    Path own = Path.of(System.getProperty("java.home"));
    List<Path> homes = new ArrayList<>(List.of(own));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> all = Files.list(installed)) {
        all.sorted().forEach(homes::add);
      }
    }
    for (Path home : homes) {
      Path release = home.resolve("release");
      if (Files.isRegularFile(release) && Files.isExecutable(home.resolve("bin/java"))) {
        Matcher version = VERSION.matcher(Files.readString(release));
        if (version.find() && Integer.parseInt(version.group(1)) >= 17) {
          found.putIfAbsent(Integer.parseInt(version.group(1)), home);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("CI");
    builder.environment().remove("NEXTHOP_ARCHIVE");
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().putAll(environment);
    builder.redirectError(Files.createTempFile(folder, "err", "").toFile());
    return builder.start();
  }

  private Ran run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(environment, arguments);
    String out = text(process.getInputStream());
    int status = process.waitFor();
    StringBuilder err = new StringBuilder();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.filter(file -> file.toString().contains("/err")).toList()) {
        err.append(Files.readString(each));
        Files.delete(each);
      }
    }
    return new Ran(status, out, err.toString());
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> on(Path java, String archive) {
    Map<String, String> environment = new LinkedHashMap<>(Map.of("JAVA_HOME", java.toString()));
    environment.put("NEXTHOP_ARCHIVE", archive);
    return environment;
  }

  private List<Path> cache() throws IOException {
    Path cache = folder.resolve("cache/nexthop");
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  private void assertBuilds(Map<String, String> environment)
      throws IOException, InterruptedException {
    Path page = folder.resolve("out/index.html");
    Files.deleteIfExists(page);
    Ran ran = run(environment, "build", "-q", "-s", "site", "-d", "out");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(page).hasContent("<p><em>hello</em></p>");
  }

  @ParameterizedTest
  @MethodSource("javas")
  void keepsTheClassesForLaterRuns(Path java) throws IOException, InterruptedException {
    assertBuilds(on(java, "now"));
    assertThat(cache()).hasSize(1);
    Map<String, String> logging = on(java, "");
    logging.put("NEXTHOP_JAVA_OPTS", "-Xlog:class+load");
    Ran ran = run(logging, "build", "-q", "-s", "site", "-d", "out");
    assertThat(ran.out().lines().filter(line -> line.contains("dev.nexthop.site.SiteBuild ")))
        .singleElement()
        .asString()
        .contains("shared objects file");
    assertBuilds(on(java, ""));
  }

  @ParameterizedTest
  @MethodSource("javas")
  void runsWithoutACache(Path java) throws IOException, InterruptedException {
    assertBuilds(on(java, "off"));
    assertThat(cache()).isEmpty();
    Files.writeString(folder.resolve("cache"), "a file where the folder should be");
    assertBuilds(on(java, "now"));
    Map<String, String> continuous = on(java, "");
    continuous.put("CI", "true");
    assertBuilds(continuous);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void leavesAnArchiveOfOtherJars(Path java) throws IOException, InterruptedException {
    assertBuilds(on(java, "now"));
    Path jar = launcher.resolveSibling("../lib/nexthop.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
    assertBuilds(on(java, "now"));
    assertThat(cache()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void runsWithAFileThatIsNoArchive(Path java) throws IOException, InterruptedException {
    assertBuilds(on(java, "now"));
    Path archive = cache().get(0);
    Files.delete(archive);
    Files.write(archive, new byte[100]);
    assertBuilds(on(java, ""));
  }

  @ParameterizedTest
  @MethodSource("javas")
  void makesOneArchiveWhenStartedAtOnce(Path java) throws IOException, InterruptedException {
    List<Process> started = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      started.add(start(on(java, "now"), "--version"));
    }
    for (Process process : started) {
      assertThat(text(process.getInputStream())).startsWith("nexthop ");
      assertThat(process.waitFor()).isZero();
    }
    assertThat(cache()).hasSize(1);
  }

  @Test
  void startsThroughALinkFromAFolderWithASpace() throws IOException, InterruptedException {
    Path home = Files.move(folder.resolve("program"), folder.resolve("a program"));
    launcher = home.resolve(folder.resolve("program").relativize(launcher));
    Path link = Files.createSymbolicLink(folder.resolve("nexthop"), launcher);
    launcher = Files.createSymbolicLink(folder.resolve("again"), link.getFileName());
    assertBuilds(on(javas().get(0), "off"));
  }

  @Test
  void saysWhichJavaItMisses() throws IOException, InterruptedException {
    Ran ran = run(Map.of("JAVA_HOME", "/no/such/java"), "build");
    assertThat(ran.status()).isOne();
    assertThat(ran.err()).isEqualTo("nexthop: there is no bin/java in JAVA_HOME (/no/such/java)\n");
    Path old = Files.createDirectories(folder.resolve("jdk8"));
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("bin/java"), "#!/bin/sh\n");
    assertThat(old.resolve("bin/java").toFile().setExecutable(true)).isTrue();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    Ran older = run(Map.of("JAVA_HOME", old.toString()), "build");
    assertThat(older.status()).isOne();
    assertThat(older.err()).startsWith("nexthop: Java 17 or newer is needed");
  }
}
