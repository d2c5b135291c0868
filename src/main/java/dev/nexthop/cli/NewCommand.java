package dev.nexthop.cli;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: the beginnings of a site in a folder. */
@Command(name = "new", description = "Creates a new site scaffold in PATH")
public final class NewCommand implements Callable<Integer> {
  private static final List<String> SITE =
      List.of(
          "_config.yml",
          "index.markdown",
          "about.markdown",
          "404.html",
          "_layouts/default.html",
          "_layouts/post.html");
  private static final List<String> BLANK =
      List.of(
          "_config.yml",
          "index.md",
          "_layouts/default.html",
          "_sass/main.scss",
          "assets/css/main.scss");

  private final Surroundings surroundings;
  @Mixin final HelpFlag help = new HelpFlag();

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Folder to be made")
  private List<String> path = List.of();

  @Option(names = "--force", description = "Write even if PATH is not empty")
  private boolean force;

  @Option(names = "--blank", description = "Make the folders with the least that is needed")
  private boolean blank;

  @Option(names = "--skip-bundle", description = "Accepted: nothing has to be installed")
  private boolean skipBundle;

  @Option(
      names = {"-t", "--trace"},
      description = "Show the full backtrace when an error occurs")
  boolean trace;

  /**
   * @param surroundings it runs in
   */
  public NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Console console = surroundings.console();
    if (path.isEmpty()) {
      console.usage(
          Problem.error(
              "path-missing", Place.NOWHERE, "You must specify a path.", "Write `new PATH`."));
      return 1;
    }
    Path folder = surroundings.workingDirectory().resolve(String.join(" ", path)).normalize();
    Files.createDirectories(folder);
    if (!force && !isEmpty(folder)) {
      String hint =
          "Ensure "
              + folder
              + " is empty or else try again with `--force` to proceed and overwrite any files.";
      String message = folder + " exists and is not empty.";
      console.error(
          "Conflict:", message, Problem.error("folder-not-empty", Place.NOWHERE, message, hint));
      return 1;
    }
    write(folder);
    console.info("New jekyll site installed in " + folder + ".", "");
    if (skipBundle) {
      console.info("Bundle install skipped.", "");
    }
    return 0;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry -> entry.getFileName().toString().startsWith("."));
    }
  }

  private void write(Path folder) throws IOException {
    String kind = blank ? "blank" : "site";
    for (String name : blank ? BLANK : SITE) {
      copy(kind + "/" + name, folder.resolve(name));
    }
    for (Map.Entry<String, String> include : Scaffold.includes().entrySet()) {
      put(include.getValue(), folder.resolve(include.getKey()));
    }
    if (blank) {
      for (String name : List.of("_data", "_drafts", "_includes", "_posts")) {
        Files.createDirectories(folder.resolve(name));
      }
    } else {
      copy("site/gitignore", folder.resolve(".gitignore"));
      String post = "_posts/" + LocalDate.now() + "-welcome-to-jekyll.markdown";
      copy("site/_posts/welcome.markdown", folder.resolve(post));
    }
  }

  private static void copy(String resource, Path file) throws IOException {
    put(Scaffold.text(resource), file);
  }

  private static void put(String text, Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, text);
  }
}
