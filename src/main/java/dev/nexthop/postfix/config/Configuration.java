package dev.nexthop.postfix.config;

import java.util.Map;

/**
 * The files of {@code $config_directory}.
 *
 * @param mainCf text of main.cf; it stands over the base settings of an experiment
 * @param masterCf lines of master.cf that come after the stock services; may be empty
 * @param files other files by name, such as the tables that {@code texthash:} maps read
 */
public record Configuration(String mainCf, String masterCf, Map<String, String> files) {

  public Configuration {
    files = Map.copyOf(files);
  }

  /** main.cf alone. */
  public static Configuration of(String mainCf) {
    return new Configuration(mainCf, "", Map.of());
  }
}
