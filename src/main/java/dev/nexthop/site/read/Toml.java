package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A configuration written in TOML 1.0, for which Jekyll has tomlrb. */
final class Toml {
  private static final int DEEPEST = 100;

  private final TomlText in;
  private final TomlScalars scalars;
  private final Map<String, Object> root = new LinkedHashMap<>();
  private int depth;

  private Toml(TomlText in) {
    this.in = in;
    this.scalars = new TomlScalars(in);
  }

  /**
   * The values of a text.
   *
   * @param file name for problems
   * @throws ProblemException with the line of what is no TOML
   */
  static Map<String, Object> parse(String text, String file) throws ProblemException {
    TomlText in = new TomlText(text);
    try {
      return new Toml(in).document();
    } catch (Mistake e) {
      throw new ProblemException(
          Problem.error(
              "toml",
              Place.line(file, in.line()),
              String.valueOf(e.getMessage()),
              "TOML has lines of `key = value` below headings such as `[table]`."));
    }
  }

  /** The text is no TOML. */
  static final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
      super(message, null, false, false);
    }
  }

  private Map<String, Object> document() {
    Map<String, Object> table = root;
    in.skipLines();
    while (!in.atEnd()) {
      if (in.take("[[")) {
        table = element(keys());
        in.expect("]]");
      } else if (in.take("[")) {
        table = table(root, keys());
        in.expect("]");
      } else {
        assign(table);
      }
      in.expectLineEnd();
      in.skipLines();
    }
    return root;
  }

  private void assign(Map<String, Object> table) {
    List<String> keys = keys();
    in.expect("=");
    in.skipBlanks();
    Map<String, Object> parent = table(table, keys.subList(0, keys.size() - 1));
    String key = keys.get(keys.size() - 1);
    if (parent.putIfAbsent(key, value()) != null) {
      throw new Mistake("The key `" + key + "` is set twice.");
    }
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    do {
      in.skipBlanks();
      keys.add(in.startsWith("\"") || in.startsWith("'") ? scalars.string() : in.bareKey());
      in.skipBlanks();
    } while (in.take("."));
    return keys;
  }

  /** The table at the end of a path, made where there is none; of a list, its last table. */
  private static Map<String, Object> table(Map<String, Object> from, List<String> path) {
    Map<String, Object> table = from;
    for (String key : path) {
      Object next = table.computeIfAbsent(key, name -> new LinkedHashMap<String, Object>());
      if (next instanceof List<?> list && !list.isEmpty()) {
        next = list.get(list.size() - 1);
      }
      if (!(next instanceof Map<?, ?>)) {
        throw new Mistake("The key `" + key + "` has a value and is no table.");
      }
      table = Values.map(next);
    }
    return table;
  }

  private Map<String, Object> element(List<String> path) {
    Map<String, Object> parent = table(root, path.subList(0, path.size() - 1));
    String key = path.get(path.size() - 1);
    Map<String, Object> element = new LinkedHashMap<>();
    List<Object> elements = new ArrayList<>();
    if (parent.get(key) instanceof List<?> known) {
      elements.addAll(known);
    } else if (parent.containsKey(key)) {
      throw new Mistake("The key `" + key + "` has a value and is no list of tables.");
    }
    elements.add(element);
    parent.put(key, elements);
    return element;
  }

  private Object value() {
    if (depth == DEEPEST) {
      throw new Mistake("Lists and tables are nested too deeply.");
    }
    depth++;
    try {
      return in.take("[") ? list() : in.take("{") ? inlineTable() : scalars.scalar();
    } finally {
      depth--;
    }
  }

  private List<Object> list() {
    List<Object> values = new ArrayList<>();
    in.skipLines();
    while (!in.take("]")) {
      values.add(value());
      in.skipLines();
      if (!in.take(",") && !in.startsWith("]")) {
        throw new Mistake("Between the values of a list a comma is missing.");
      }
      in.skipLines();
    }
    return values;
  }

  private Map<String, Object> inlineTable() {
    Map<String, Object> values = new LinkedHashMap<>();
    in.skipBlanks();
    while (!in.take("}")) {
      assign(values);
      in.skipBlanks();
      if (!in.take(",") && !in.startsWith("}")) {
        throw new Mistake("Between the values of a table a comma is missing.");
      }
      in.skipBlanks();
    }
    return values;
  }
}
