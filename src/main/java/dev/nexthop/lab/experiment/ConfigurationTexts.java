package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.config.Configuration;
import java.util.List;
import java.util.Map;

/**
 * The configuration files of an experiment, and which value of the document each line of main.cf
 * came from.
 *
 * @param mainCf {@code mainCf}, then {@code mainCfText}
 * @param masterCf lines added to master.cf
 * @param files other files by name
 * @param parts what the lines of {@code mainCf} came from
 */
public record ConfigurationTexts(
    String mainCf, String masterCf, Map<String, String> files, List<Part> parts) {
  public ConfigurationTexts {
    files = Map.copyOf(files);
    parts = List.copyOf(parts);
  }

  /**
   * Lines of main.cf that came from one value.
   *
   * @param pointer JSON pointer of the value
   * @param firstLine number of the first line in main.cf
   * @param lines how many there are
   * @param ownLines whether the value is text with lines of its own, by which problems count
   */
  public record Part(String pointer, int firstLine, int lines, boolean ownLines) {
    boolean holds(int line) {
      return line >= firstLine && line < firstLine + lines;
    }
  }

  Configuration configuration() {
    return new Configuration(mainCf, masterCf, files);
  }
}
