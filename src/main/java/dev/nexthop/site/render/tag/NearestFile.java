package dev.nexthop.site.render.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Suggests a file of a similar name. */
final class NearestFile {
  private static final int MAX_FILES = 1000;

  private final List<Path> folders;

  NearestFile(List<Path> folders) {
    this.folders = folders;
  }

  /** One sentence: the most similar name, or what to do if there is none. */
  String hint(String wanted) {
    int most = Math.max(2, wanted.length() / 3);
    Optional<String> nearest =
        names().stream()
            .filter(name -> distance(wanted, name) <= most)
            .min(Comparator.comparingInt(name -> distance(wanted, name)));
    return nearest
        .map(name -> "Did you mean " + name + "?")
        .orElse("Create the file there, or correct its name in the tag.");
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .limit(MAX_FILES)
            .forEach(file -> names.add(folder.relativize(file).toString()));
      } catch (IOException noSuchFolder) {
        continue;
      }
    }
    return names;
  }

  /** Levenshtein's. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
