package dev.nexthop.cli;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new-theme}: the beginnings of a theme in a folder of its name. */
@Command(name = "new-theme", description = "Creates a new Jekyll theme scaffold")
public final class NewThemeCommand implements Callable<Integer> {
  private static final List<String> FOLDERS =
      List.of("assets", "_data", "_layouts", "_includes", "_sass");

  private final Surroundings surroundings;
  @Mixin final HelpFlag help = new HelpFlag();

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Name of the theme")
  private List<String> names = List.of();

  @Option(
      names = {"-c", "--code-of-conduct"},
      description = "Include a code of conduct")
  private boolean codeOfConduct;

  @Option(
      names = {"-t", "--trace"},
      description = "Show the full backtrace when an error occurs")
  boolean trace;

  /**
   * @param surroundings it runs in
   */
  public NewThemeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Console console = surroundings.console();
    if (names.isEmpty()) {
      console.usage(
          Problem.error(
              "theme-name",
              Place.NOWHERE,
              "You must specify a theme name.",
              "Write `new-theme NAME`."));
      return 1;
    }
    String name = String.join("_", names).replaceAll("[ _]+", "_");
    Path folder = surroundings.workingDirectory().resolve(name).normalize();
    if (Files.exists(folder)) {
      String message = folder + " already exists.";
      console.error(
          "Conflict:",
          message,
          Problem.error("theme-name", Place.NOWHERE, message, "Choose another name."));
      return 1;
    }
    for (String each : FOLDERS) {
      console.info("create", folder.resolve(each).toString());
      Files.createDirectories(folder.resolve(each));
    }
    for (Map.Entry<String, String> file : files(name).entrySet()) {
      Path path = folder.resolve(file.getKey());
      console.info("create", path.toString());
      Files.writeString(path, Scaffold.text("theme/" + file.getValue()).replace("@NAME@", name));
    }
    console.info("Your new Jekyll theme, " + name + ", is ready for you in " + folder + "!", "");
    console.info("For help getting started, read " + folder + "/README.md.", "");
    return 0;
  }

  /** Templates by the path of the file that is made of them. */
  private Map<String, String> files(String name) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String layout : List.of("page", "post", "default")) {
      files.put("_layouts/" + layout + ".html", "_layouts/" + layout + ".html");
    }
    files.put("Gemfile", "Gemfile");
    files.put(name + ".gemspec", "theme.gemspec");
    files.put("README.md", "README.md");
    files.put("LICENSE.txt", "LICENSE.txt");
    if (codeOfConduct) {
      files.put("CODE_OF_CONDUCT.md", "CODE_OF_CONDUCT.md");
    }
    files.put(".gitignore", "gitignore");
    return files;
  }
}
