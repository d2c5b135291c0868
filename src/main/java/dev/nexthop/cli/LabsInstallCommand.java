package dev.nexthop.cli;

import dev.nexthop.lab.article.LabHook;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code labs install}: puts the includes for labs, look-ups and progress into a site. */
@Command(
    name = "install",
    description = "Put lab.html, lookup.html and progress.html into _includes/nexthop")
public final class LabsInstallCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin final HelpFlag help = new HelpFlag();

  @Option(
      names = {"-s", "--source"},
      paramLabel = "DIR",
      description = "Folder of the site (the current one)")
  private String source = "";

  @Option(
      names = "--widget",
      description = "Put the widget into assets/nexthop as well, for a site that Jekyll builds")
  private boolean widget;

  @Option(names = "--force", description = "Overwrite files that were changed")
  private boolean force;

  /**
   * @param surroundings it runs in
   */
  public LabsInstallCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Console console = surroundings.console();
    Path folder = surroundings.workingDirectory().resolve(source).normalize();
    if (!Files.isDirectory(folder)) {
      return refuse(
          console, "There is no folder " + folder + ".", "Name the folder of a site: `-s DIR`.");
    }
    Map<Path, byte[]> files = files(folder);
    if (!force) {
      List<Path> changed = files.keySet().stream().filter(path -> differs(path, files)).toList();
      if (!changed.isEmpty()) {
        return refuse(
            console,
            changed.get(0) + " differs from the one of this release.",
            "Keep it as it is, or try again with `--force` to overwrite it.");
      }
    }
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      write(console, file.getKey(), file.getValue());
    }
    if (widget) {
      console.info("Widget:", "set `labs: {widget: /assets/nexthop}` in _config.yml to load it.");
    }
    return 0;
  }

  private Map<Path, byte[]> files(Path folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>(Scaffold.includes());
    if (widget) {
      files.putAll(LabHook.widget());
    }
    Map<Path, byte[]> bytes = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> bytes.put(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static boolean differs(Path path, Map<Path, byte[]> files) {
    try {
      return Files.exists(path) && !Arrays.equals(Files.readAllBytes(path), files.get(path));
    } catch (IOException e) {
      return true;
    }
  }

  private static void write(Console console, Path path, byte[] bytes) throws IOException {
    if (Files.exists(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
      console.info("unchanged", path.toString());
      return;
    }
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(path, bytes);
    console.info("write", path.toString());
  }

  private static int refuse(Console console, String message, String hint) {
    console.problem(Problem.error("labs-install", Place.NOWHERE, message, hint));
    return 1;
  }
}
