package dev.nexthop.markdown.highlight.lex;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is written behind a language's name, as in {@code console?prompt=#}. A name without a value
 * is on.
 */
public record LexerOptions(Map<String, List<String>> values) {

  /** No options. */
  public static final LexerOptions NONE = new LexerOptions(Map.of());

  public LexerOptions {
    values = Map.copyOf(values);
  }

  /** Reads a query as Ruby's {@code CGI.parse} does; what cannot be decoded stays as it is. */
  public static LexerOptions parse(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("[&;]")) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!pair.isEmpty()) {
        List<String> list = values.computeIfAbsent(name, key -> new ArrayList<>());
        if (equals >= 0) {
          list.add(decode(pair.substring(equals + 1)));
        }
      }
    }
    return new LexerOptions(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  boolean isOn(String name) {
    List<String> list = values.getOrDefault(name, List.of("off"));
    return list.isEmpty() || !List.of("0", "false", "off").contains(list.get(list.size() - 1));
  }

  Optional<String> text(String name) {
    List<String> list = values.getOrDefault(name, List.of());
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  List<String> list(String name) {
    List<String> all = new ArrayList<>();
    for (String value : values.getOrDefault(name, List.of())) {
      List<String> parts = new ArrayList<>(Arrays.asList(value.split(",", -1)));
      while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
        parts.remove(parts.size() - 1);
      }
      all.addAll(parts);
    }
    return all;
  }
}
