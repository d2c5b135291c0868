package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Data files of a folder and the folders in it: {@code data_reader.rb}. */
final class DataReader {
  private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".json", ".csv", ".tsv");
  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("[^\\w\\s-]+|(?<=^|\\b\\s)\\s+(?=$|\\s?\\b)");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+");
  private static final Pattern FLOAT = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  private final Configuration configuration;
  private final EntryFilter filter;
  private final List<Problem> problems = new ArrayList<>();

  DataReader(Configuration configuration, EntryFilter filter) {
    this.configuration = configuration;
    this.filter = filter;
  }

  /**
   * What is in the folder, by file and folder name.
   *
   * @throws ProblemException with all files that can't be read
   */
  Map<String, Object> read(Path folder) throws ProblemException {
    Map<String, Object> data = new LinkedHashMap<>();
    try {
      readInto(folder, data);
    } catch (IOException e) {
      problems.add(
          Problem.error(
              "data-unreadable", Place.file(name(folder)), "Can't read: " + e.getMessage(), ""));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return data;
  }

  private void readInto(Path folder, Map<String, Object> data) throws IOException {
    if (!Files.isDirectory(folder) || filter.isUnsafeLink(folder)) {
      return;
    }
    List<String> names = Folders.sorted(folder);
    names.removeIf(name -> name.startsWith(".") || filter.isUnsafeLink(folder.resolve(name)));
    for (String extension : EXTENSIONS) {
      for (String name : names) {
        if (name.endsWith(extension) && !Files.isDirectory(folder.resolve(name))) {
          data.put(key(Paths.withoutExtension(name)), file(folder.resolve(name)));
        }
      }
    }
    for (String name : names) {
      if (Files.isDirectory(folder.resolve(name))) {
        Map<String, Object> nested = new LinkedHashMap<>();
        data.put(key(name), nested);
        readInto(folder.resolve(name), nested);
      }
    }
  }

  static String key(String name) {
    return SPACES.matcher(NOT_IN_NAMES.matcher(name).replaceAll("")).replaceAll("_");
  }

  private Object file(Path file) throws IOException {
    String extension = Paths.extname(file.toString()).toLowerCase(Locale.ROOT);
    try {
      return switch (extension) {
        case ".csv" -> delimited(file, ',', configuration.map("csv_reader"));
        case ".tsv" -> delimited(file, '\t', configuration.map("tsv_reader"));
        default -> {
          String text = FrontMatter.read(file, configuration.charset());
          yield Yaml.load(text, name(file), configuration.zone());
        }
      };
    } catch (ProblemException e) {
      problems.addAll(e.problems());
      return Values.NIL;
    }
  }

  private Object delimited(Path file, char separator, Map<String, Object> settings)
      throws IOException, ProblemException {
    Object encoding = settings.getOrDefault("encoding", configuration.text("encoding"));
    Charset charset = Charsets.of(encoding.toString());
    String text = DelimitedText.decoded(Files.readAllBytes(file), charset, name(file));
    List<List<Object>> rows = DelimitedText.rows(text, separator, name(file));
    boolean headers = Values.isTruthy(settings.getOrDefault("headers", true));
    convert(rows.subList(Math.min(headers ? 1 : 0, rows.size()), rows.size()), settings);
    return headers ? DelimitedText.maps(rows) : rows;
  }

  private static void convert(List<List<Object>> rows, Map<String, Object> settings) {
    if (settings.get("csv_converters") instanceof List<?> names) {
      List<String> converters = names.stream().map(Object::toString).toList();
      boolean all = converters.contains("all") || converters.contains("numeric");
      boolean integers = all || converters.contains("integer");
      boolean floats = all || converters.contains("float");
      rows.forEach(row -> row.replaceAll(field -> converted(field, integers, floats)));
    }
  }

  private static Object converted(Object field, boolean integers, boolean floats) {
    if (integers && field instanceof String text && INTEGER.matcher(text).matches()) {
      return new java.math.BigInteger(text).longValue();
    }
    if (floats && field instanceof String text && FLOAT.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    return field;
  }

  private String name(Path file) {
    Path source = configuration.source();
    return (file.startsWith(source) ? source.relativize(file) : file).toString();
  }
}
