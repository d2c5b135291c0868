package dev.nexthop.site.render;

import dev.nexthop.problem.Place;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.read.YamlPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where in {@code _config.yml} a value stands. */
final class SettingPlaces {
  private static final String FILE = "_config.yml";

  private SettingPlaces() {}

  /** The line of a word at or below a top-level key; the file alone where it is not found. */
  static Place of(Configuration configuration, String key, String word) {
    List<String> lines = text(configuration).lines().toList();
    Pattern exact = value(word, 0);
    // Options are compared in upper case, so they may stand there in any.
    Pattern any = value(word, Pattern.CASE_INSENSITIVE);
    int line = find(lines, key, exact);
    line = line == 0 ? find(lines, key, any) : line;
    return line == 0 ? Place.file(FILE) : Place.line(FILE, line);
  }

  /** The line and column of a key; the file alone where it is not found. */
  static Place of(Configuration configuration, List<String> path) {
    return YamlPlaces.of(text(configuration), FILE, path);
  }

  private static String text(Configuration configuration) {
    Path file = configuration.source().resolve(FILE);
    try {
      return Files.exists(file) ? Files.readString(file, configuration.charset()) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static Pattern value(String word, int flags) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])", flags);
  }

  private static int find(List<String> lines, String key, Pattern value) {
    boolean below = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && " #-".indexOf(line.charAt(0)) < 0) {
        below = line.startsWith(key + ":");
      }
      if (below && value.matcher(line).find()) {
        return i + 1;
      }
    }
    return 0;
  }
}
