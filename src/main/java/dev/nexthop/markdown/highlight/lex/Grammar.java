package dev.nexthop.markdown.highlight.lex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A language's words, states and rules. States are worked out when first needed, so that a grammar
 * costs little until then. For several threads.
 */
final class Grammar {

  private static final int MAX_STATES = 1_000;

  private final String tag;
  private final Optional<Grammar> parent;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> patterns = new HashMap<>();
  private final Map<String, List<String>> stateLines = new LinkedHashMap<>();
  private final Map<String, String> lexers = new HashMap<>();
  private final List<Step> start = new ArrayList<>();
  private final Map<String, State> states = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> wordSets = new ConcurrentHashMap<>();

  private Grammar(String tag, Optional<Grammar> parent) {
    this.tag = tag;
    this.parent = parent;
    parent.ifPresent(
        other -> {
          words.putAll(other.words);
          patterns.putAll(other.patterns);
          stateLines.putAll(other.stateLines);
          lexers.putAll(other.lexers);
          start.addAll(other.start);
        });
  }

  /**
   * Reads a grammar.
   *
   * @param text its text
   * @param others finds the grammar that this one extends
   * @throws IllegalArgumentException if it is malformed
   */
  static Grammar read(String tag, String text, Function<String, Grammar> others) {
    List<String> lines = text.lines().toList();
    Optional<Grammar> parent =
        lines.stream()
            .filter(line -> line.startsWith("extends "))
            .findFirst()
            .map(line -> others.apply(line.substring(8).trim()));
    Grammar grammar = new Grammar(tag, parent);
    List<String> state = new ArrayList<>();
    String list = "";
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#") || line.startsWith("extends ")) {
        continue;
      } else if (line.startsWith("state ")) {
        state = new ArrayList<>();
        grammar.stateLines.put(line.substring(6).trim(), state);
        list = "";
      } else if (line.startsWith("words ")) {
        int equals = line.indexOf('=');
        list = line.substring(6, equals).trim();
        grammar.words.put(list, line.substring(equals + 1).trim());
      } else if (line.startsWith("pattern ")) {
        int equals = line.indexOf('=');
        grammar.patterns.put(line.substring(8, equals).trim(), line.substring(equals + 2));
      } else if (line.startsWith("lexer ")) {
        int equals = line.indexOf('=');
        grammar.lexers.put(line.substring(6, equals).trim(), line.substring(equals + 1).trim());
      } else if (line.startsWith("start ")) {
        grammar.start.addAll(RuleReader.steps(line.substring(6)));
      } else if (!list.isEmpty()) {
        grammar.words.merge(list, line.trim(), (a, b) -> a.isEmpty() ? b : a + " " + b);
      } else {
        state.add(line);
      }
    }
    return grammar;
  }

  String tag() {
    return tag;
  }

  Optional<Grammar> parent() {
    return parent;
  }

  List<Step> start() {
    return start;
  }

  /** What language a lexer within this one is for. */
  String lexer(String name) {
    String language = lexers.get(name);
    if (language == null) {
      throw new IllegalArgumentException(tag + " has no lexer " + name);
    }
    return language;
  }

  List<String> stateNames() {
    return List.copyOf(stateLines.keySet());
  }

  State state(String name) {
    State state = states.get(name);
    if (state == null) {
      state = build(name);
      State earlier = states.putIfAbsent(name, state);
      return earlier == null ? state : earlier;
    }
    return state;
  }

  /** A state made while cutting; one of the same name is made once. */
  State state(String name, Supplier<List<String>> lines) {
    State state = states.get(name);
    if (state == null) {
      state = build(name, lines.get());
      if (states.size() < MAX_STATES) {
        states.put(name, state);
      }
    }
    return state;
  }

  private State build(String name) {
    List<String> lines = stateLines.get(name);
    if (lines == null) {
      throw new IllegalArgumentException(tag + " has no state " + name);
    }
    return build(name, lines);
  }

  private State build(String name, List<String> lines) {
    State.Builder builder = new State.Builder(name);
    RuleReader reader = new RuleReader(this, lines);
    while (reader.more()) {
      Optional<String> mixin = reader.mixin();
      if (mixin.isPresent()) {
        builder.mixIn(state(mixin.get()));
      } else {
        builder.add(reader.rule());
      }
    }
    return builder.build();
  }

  /** A named part of expressions: a pattern, or the words of a list as alternatives. */
  String part(String name) {
    String pattern = patterns.get(name);
    return pattern == null ? word(name).replace(' ', '|') : pattern;
  }

  /** The words of a list. */
  Set<String> words(String list) {
    return wordSets.computeIfAbsent(list, key -> Set.of(distinct(word(key))));
  }

  private static String[] distinct(String words) {
    return Arrays.stream(words.split(" ")).distinct().toArray(String[]::new);
  }

  private String word(String list) {
    String found = words.get(list);
    if (found == null) {
      throw new IllegalArgumentException(tag + " has no words " + list);
    }
    return found;
  }
}
