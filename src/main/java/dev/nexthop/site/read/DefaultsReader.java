package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.FrontMatterDefaults;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code defaults} of the configuration: {@code frontmatter_defaults.rb}. */
final class DefaultsReader {
  private final Configuration configuration;
  private final Journal journal;

  DefaultsReader(Configuration configuration, Journal journal) {
    this.configuration = configuration;
    this.journal = journal;
  }

  FrontMatterDefaults read() {
    List<FrontMatterDefaults.Set> sets = new ArrayList<>();
    if (configuration.get("defaults") instanceof List<?> list) {
      for (Object entry : list) {
        Map<String, Object> set = Values.map(entry);
        if (set.get("values") instanceof Map<?, ?> values) {
          sets.add(set(Values.map(set.getOrDefault("scope", Values.NIL)), Values.map(values)));
        } else {
          invalid(entry);
        }
      }
    }
    return new FrontMatterDefaults(sets);
  }

  private void invalid(Object entry) {
    journal.warn(
        "Defaults:",
        "An invalid front-matter default set was found:",
        Problem.warning(
            "defaults-invalid",
            Place.file("_config.yml"),
            "A set of front-matter defaults has no `values`: " + entry,
            "Give each set a `scope` and `values`."));
    journal.warn(dev.nexthop.liquid.value.Text.of(entry), "");
  }

  private FrontMatterDefaults.Set set(Map<String, Object> scope, Map<String, Object> values) {
    String path = scope.get("path") instanceof String text ? text : "";
    Optional<String> type =
        Optional.ofNullable(scope.get("type")).map(Object::toString).map(this::currentType);
    return new FrontMatterDefaults.Set(path, type, prefixes(path), withTime(values));
  }

  private String currentType(String type) {
    if (!List.of("page", "post", "draft").contains(type)) {
      return type;
    }
    String current = type + "s";
    journal.warn("Defaults:", "The '" + type + "' type has become '" + current + "'.");
    journal.warn(
        "Defaults:", "Please update your front-matter defaults to use 'type: " + current + "'.");
    return current;
  }

  private Map<String, Object> withTime(Map<String, Object> values) {
    Object date = values.get("date");
    if (date == null || Values.isNil(date)) {
      return values;
    }
    Map<String, Object> result = new LinkedHashMap<>(values);
    RubyTime.parse(RubyDates.text(date), configuration.zone(), LocalDate.now(configuration.zone()))
        .ifPresent(time -> result.put("date", time));
    return result;
  }

  private List<String> prefixes(String path) {
    if (!path.contains("*")) {
      return List.of(withoutCollectionsDir(path));
    }
    return glob(path).stream().map(this::withoutCollectionsDir).toList();
  }

  private String withoutCollectionsDir(String path) {
    String folder = configuration.text("collections_dir");
    return folder.isEmpty() || !path.startsWith(folder + "/")
        ? path
        : path.substring(folder.length() + 1);
  }

  /** Paths below the source that the pattern matches now. */
  private List<String> glob(String pattern) {
    Path source = configuration.source();
    String java = pattern.replace("**/", "{,**/}");
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + java);
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          source,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (folder.equals(configuration.destination())) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              Path relative = source.relativize(file);
              if (matcher.matches(relative)) {
                found.add(relative.toString());
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      journal.debug("Defaults:", "Can't list " + source + ": " + e.getMessage());
    }
    return found;
  }
}
