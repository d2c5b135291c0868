package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Themes: a folder, or an installed gem in one of the places where gems are. */
final class ThemeFinder {
  private static final List<String> USUAL_FOLDERS =
      List.of(
          "/var/lib/gems/*",
          "/usr/local/lib/ruby/gems/*",
          "/usr/lib/ruby/gems/*",
          "/usr/share/rubygems-integration/*",
          "/usr/local/share/gem/ruby/*");
  private static final Pattern FIELD =
      Pattern.compile("(?m)^\\s*\\w+\\.(version|summary|description)\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern AUTHORS =
      Pattern.compile("(?m)^\\s*\\w+\\.authors\\s*=\\s*\\[(.*)\\]");
  private static final Pattern METADATA =
      Pattern.compile("(?m)^\\s*\\w+\\.metadata\\s*=\\s*\\{(.*?)\\}");
  private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\"\\s*=>\\s*\"([^\"]*)\"");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern DEPENDENCY =
      Pattern.compile("add_(?:runtime_)?dependency\\(?\\s*(?:%q<([^>]*)>|[\"']([^\"']*)[\"'])");
  private static final Pattern DEVELOPMENT =
      Pattern.compile("(?m)^.*add_development_dependency.*$");

  private final Path source;
  private final Map<String, String> environment;

  ThemeFinder(Path source, Map<String, String> environment) {
    this.source = source;
    this.environment = environment;
  }

  /**
   * The theme of that name; the newest gem if there are several.
   *
   * @throws ProblemException if there is none
   */
  Theme find(String value) throws ProblemException {
    String name = value.toLowerCase(Locale.ROOT).strip();
    Path folder = source.resolve(value.strip());
    if (value.contains("/") && Files.isDirectory(folder)) {
      return theme(name, folder, folder.getFileName().toString(), Optional.empty());
    }
    for (Path gems : gemFolders()) {
      Optional<Path> gem = newest(gems.resolve("gems"), name);
      if (gem.isPresent()) {
        String fullName = gem.get().getFileName().toString();
        return theme(name, gem.get(), fullName, specification(gems, gem.get(), name, fullName));
      }
    }
    throw new ProblemException(
        Problem.error(
            "theme-missing",
            Place.file("_config.yml"),
            "The " + name + " theme could not be found.",
            "Install the gem `"
                + name
                + "`, name its folder in GEM_PATH, or write the path of a folder after `theme:`."));
  }

  private List<Path> gemFolders() {
    List<Path> folders = new ArrayList<>();
    for (String variable : List.of("GEM_HOME", "GEM_PATH")) {
      for (String folder : environment.getOrDefault(variable, "").split(":")) {
        if (!folder.isEmpty()) {
          folders.add(Path.of(folder));
        }
      }
    }
    Optional.ofNullable(environment.get("HOME"))
        .ifPresent(home -> folders.addAll(expand(home + "/.local/share/gem/ruby/*")));
    USUAL_FOLDERS.forEach(pattern -> folders.addAll(expand(pattern)));
    return folders;
  }

  private static List<Path> expand(String pattern) {
    Path parent = Path.of(pattern.substring(0, pattern.length() - 2));
    try {
      return Files.isDirectory(parent)
          ? Folders.sorted(parent).stream().map(parent::resolve).toList()
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<Path> newest(Path gems, String name) {
    Pattern versioned = Pattern.compile(Pattern.quote(name) + "-\\d[\\w.]*");
    try {
      if (!Files.isDirectory(gems)) {
        return Optional.empty();
      }
      return Folders.sorted(gems).stream()
          .filter(entry -> versioned.matcher(entry).matches())
          .max((a, b) -> versionOf(a, name).compareTo(versionOf(b, name)))
          .map(gems::resolve);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Version versionOf(String fullName, String name) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : fullName.substring(name.length() + 1).split("\\.")) {
      String digits = part.replaceAll("\\D.*", "");
      numbers.add(digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits));
    }
    return new Version(numbers);
  }

  private record Version(List<Integer> numbers) implements Comparable<Version> {
    @Override
    public int compareTo(Version other) {
      for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
        int mine = i < numbers.size() ? numbers.get(i) : 0;
        int theirs = i < other.numbers.size() ? other.numbers.get(i) : 0;
        if (mine != theirs) {
          return Integer.compare(mine, theirs);
        }
      }
      return 0;
    }
  }

  private static Optional<Path> specification(Path gems, Path gem, String name, String fullName) {
    return List.of(
            gems.resolve("specifications").resolve(fullName + ".gemspec"),
            gem.resolve(name + ".gemspec"))
        .stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Theme theme(
      String name, Path folder, String fullName, Optional<Path> specification)
      throws ProblemException {
    try {
      Path root = folder.toRealPath();
      String text =
          specification.isPresent()
              ? Files.readString(specification.get(), StandardCharsets.UTF_8)
              : "";
      String version = fullName.startsWith(name + "-") ? fullName.substring(name.length() + 1) : "";
      String summary = field(text, "description").or(() -> field(text, "summary")).orElse("");
      return new Theme(
          name, root, version, authors(text), summary, metadata(text), dependencies(text));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(
              "theme-unreadable",
              Place.file(folder.toString()),
              "Path "
                  + folder
                  + " does not exist, is not accessible or includes a symbolic link loop",
              "Install the theme again."));
    }
  }

  private static Optional<String> field(String text, String name) {
    Matcher matcher = FIELD.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return Optional.of(matcher.group(2));
      }
    }
    return Optional.empty();
  }

  private static String authors(String text) {
    Matcher matcher = AUTHORS.matcher(text);
    return matcher.find()
        ? QUOTED
            .matcher(matcher.group(1))
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.joining(", "))
        : "";
  }

  private static Map<String, Object> metadata(String text) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    Matcher matcher = METADATA.matcher(text);
    if (matcher.find()) {
      PAIR.matcher(matcher.group(1))
          .results()
          .forEach(pair -> metadata.put(pair.group(1), pair.group(2)));
    }
    return metadata;
  }

  private static List<String> dependencies(String text) {
    return DEPENDENCY
        .matcher(DEVELOPMENT.matcher(text).replaceAll(""))
        .results()
        .map(result -> result.group(1) == null ? result.group(2) : result.group(1))
        .filter(gem -> !gem.equals("jekyll") && !gem.equals("bundler"))
        .distinct()
        .toList();
  }
}
