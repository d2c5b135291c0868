package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A main.cf parameter that the model understands.
 *
 * @param name as in postconf(5)
 * @param type what its values are
 * @param since the release that brought it
 * @param defaults its default, unexpanded, by the release from which on it holds; ascending
 * @param description what it does
 */
public record Parameter(
    String name, Type type, Version since, List<Default> defaults, Description description) {

  private static final Map<String, Parameter> ALL = read(ParameterTable.ROWS);

  /** What the values of a parameter are. */
  public enum Type {
    TEXT,
    YES_NO,
    NUMBER,
    TIME
  }

  /**
   * A default value.
   *
   * @param since the release from which on it holds
   * @param value unexpanded
   */
  public record Default(Version since, String value) {}

  /**
   * What a parameter does.
   *
   * @param en one sentence in English
   * @param ja one sentence in Japanese
   */
  public record Description(String en, String ja) {}

  public Parameter {
    defaults = List.copyOf(defaults);
  }

  /** The parameters that the model understands, by name, in the order of the flow. */
  public static Map<String, Parameter> all() {
    return ALL;
  }

  /** Every parameter name of postconf(5) up to 3.11, in no order. */
  public static Set<String> names() {
    return ParameterNames.all();
  }

  /** The release that brought a parameter; empty if no release knows it. */
  public static Optional<Version> since(String name) {
    Parameter parameter = ALL.get(name);
    return parameter == null ? ParameterNames.since(name) : Optional.of(parameter.since);
  }

  /** The default in a release, unexpanded; empty text if the release does not know it. */
  public String defaultIn(Version version) {
    String value = "";
    for (int i = 0; i < defaults.size(); i++) { // without an iterator: each parameter comes here
      Default candidate = defaults.get(i);
      if (version.atLeast(candidate.since)) {
        value = candidate.value;
      }
    }
    return value;
  }

  private static Map<String, Parameter> read(String rows) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    List<String> lines = Words.lines(rows);
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      Parameter parameter =
          parameter(lines.get(i), new Description(lines.get(i + 1), lines.get(i + 2)));
      parameters.put(parameter.name, parameter);
    }
    return Collections.unmodifiableMap(parameters);
  }

  /** {@code TYPE SINCE NAME = DEFAULT | VERSION: DEFAULT | ...}. */
  private static Parameter parameter(String row, Description description) {
    int equals = row.indexOf('=');
    List<String> head = Words.split(row.substring(0, equals), " ");
    Version since = first(head.get(1));
    List<Default> defaults = new ArrayList<>();
    Version from = since;
    for (String part : Words.split(row.substring(equals + 1) + " ", "|")) {
      String value = Words.trim(part);
      int colon = value.indexOf(": ");
      if (!defaults.isEmpty()) {
        from = first(value.substring(0, colon < 0 ? value.length() - 1 : colon));
        value = colon < 0 ? "" : value.substring(colon + 2);
      }
      defaults.add(new Default(from, value));
    }
    return new Parameter(head.get(2), type(head.get(0)), since, defaults, description);
  }

  private static Version first(String series) {
    Version version = Version.parse(series).orElseThrow();
    return Version.since(version.major(), version.minor());
  }

  private static Type type(String letter) {
    return switch (letter) {
      case "bool" -> Type.YES_NO;
      case "int" -> Type.NUMBER;
      case "time" -> Type.TIME;
      default -> Type.TEXT;
    };
  }
}
