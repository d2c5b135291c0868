package dev.nexthop.site.read;

import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.model.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Refuses values of another shape than a build can work with. Jekyll ends with an exception of Ruby
 * at the place that uses them first; the exit code is the same here, the message names the key.
 */
final class ConfigurationShapes {
  private static final List<String> TEXTS =
      List.of(
          "source",
          "destination",
          "collections_dir",
          "cache_dir",
          "layouts_dir",
          "includes_dir",
          "data_dir",
          "timezone",
          "encoding",
          "permalink");
  private static final List<String> MAPS = List.of("kramdown", "liquid");

  private ConfigurationShapes() {}

  /** Checks what the files and the command line say, laid over the defaults. */
  static void check(Map<String, Object> values) throws ShapeException {
    for (String key : TEXTS) {
      refuseUnless(String.class, key, values, "a string", key + ": NAME");
    }
    for (String key : MAPS) {
      refuseUnless(Map.class, key, values, "a hash", key + ": {NAME: VALUE}");
    }
    refuseUnless(List.class, "keep_files", values, "an array", "keep_files: [...]");
    refuseUnless(Number.class, "limit_posts", values, "a number", "limit_posts: 5");
    Object folders = values.getOrDefault("plugins_dir", Values.NIL);
    if (!(folders instanceof List<?>)) {
      refuseUnless(String.class, "plugins_dir", values, "a string", "plugins_dir: _plugins");
    }
    checkLimit(values);
    checkDefaults(values.getOrDefault("defaults", Values.NIL));
  }

  /** Checks {@code collections} as it is written: a list of names, or settings by name. */
  static void checkCollections(Map<String, Object> values) throws ShapeException {
    Object given = values.getOrDefault("collections", Values.NIL);
    String right = "collections: [NAME], or collections: {NAME: {output: true}}";
    if (!(given instanceof List<?>)) {
      refuseUnless(Map.class, "collections", values, "an array or a hash", right);
    }
    for (Map.Entry<String, Object> entry : Values.map(given).entrySet()) {
      Object settings = entry.getValue();
      if (settings instanceof Boolean || settings instanceof Number) {
        throw refused(
            List.of("collections", String.valueOf(entry.getKey())), settings, "a hash", right);
      }
    }
  }

  private static void checkLimit(Map<String, Object> values) throws ShapeException {
    if (values.get("limit_posts") instanceof Number limit && limit.longValue() < 0) {
      throw new ShapeException(
          "limit-posts",
          List.of("limit_posts"),
          "limit_posts must be a non-negative number",
          "Write 0 for no limit.");
    }
  }

  private static void checkDefaults(Object defaults) throws ShapeException {
    if (!(defaults instanceof List<?> sets)) {
      return;
    }
    for (Object set : sets) {
      if (!(Values.map(set).get("values") instanceof Map<?, ?> values)) {
        continue; // which is forgiven with a warning
      }
      Object scope = Values.map(set).getOrDefault("scope", Values.NIL);
      if (!Values.isNil(scope) && !(scope instanceof Map<?, ?>)) {
        throw refused(List.of("defaults", "scope"), scope, "a hash", "scope: {path: \"\"}");
      }
      if (values.get("date") instanceof LocalDate date) {
        throw new ShapeException(
            "config-shape",
            List.of("defaults"),
            "The date in a set of `defaults` should be a string, but was the date " + date + ".",
            "Put it between quotation marks: `date: \"" + date + "\"`.");
      }
    }
  }

  private static void refuseUnless(
      Class<?> shape, String key, Map<String, Object> values, String name, String right)
      throws ShapeException {
    Object value = values.getOrDefault(key, Values.NIL);
    if (Values.isTruthy(value) && !shape.isInstance(value)) {
      throw refused(List.of(key), value, name, right);
    }
  }

  private static ShapeException refused(
      List<String> path, Object value, String name, String right) {
    return new ShapeException(
        "config-shape",
        path,
        "'"
            + String.join(": ", path)
            + "' should be set as "
            + name
            + ", but was: "
            + Text.inspect(value)
            + ".",
        "Write `" + right + "`.");
  }
}
