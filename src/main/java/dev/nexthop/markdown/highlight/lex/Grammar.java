package dev.nexthop.markdown.highlight.lex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A language's words, states and rules. States are worked out when first needed, so that a grammar
 * costs little until then. For several threads.
 */
final class Grammar {

  private static final int MAX_STATES = 1_000;

  private final String tag;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> patterns = new HashMap<>();
  private final Map<String, List<String>> stateLines = new LinkedHashMap<>();
  private final Map<String, String> lexers = new HashMap<>();
  private final List<Step> start = new ArrayList<>();
  private final Map<String, State> states = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> wordSets = new ConcurrentHashMap<>();

  private Grammar(String tag) {
    this.tag = tag;
  }

  /**
   * Reads a grammar.
   *
   * @param text its text
   * @param others where to find the grammar that this one extends
   * @throws IllegalArgumentException if it is malformed
   */
  static Grammar read(String tag, String text, Grammars others) {
    Grammar grammar = new Grammar(tag);
    List<String> state = new ArrayList<>();
    String list = "";
    for (String line : text.split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("state ")) {
        state = new ArrayList<>();
        grammar.stateLines.put(line.substring(6).trim(), state);
        list = "";
      } else if (line.startsWith("words ")) {
        int equals = line.indexOf('=');
        list = line.substring(6, equals).trim();
        grammar.words.put(list, line.substring(equals + 1).trim());
      } else if (line.charAt(0) != ' ') {
        grammar.define(line, others);
      } else if (list.isEmpty()) {
        state.add(line);
      } else {
        grammar.words.put(list, grammar.word(list).concat(" ").concat(line.trim()).trim());
      }
    }
    return grammar;
  }

  private void define(String line, Grammars others) {
    int space = line.indexOf(' ');
    int equals = line.indexOf('=');
    String what = line.substring(0, space);
    String rest = line.substring(space + 1);
    switch (what) {
      case "extends" -> extend(others.find(rest.trim()).orElseThrow());
      case "start" -> start.addAll(RuleReader.steps(rest));
      case "pattern" ->
          patterns.put(line.substring(space, equals).trim(), line.substring(equals + 2));
      case "lexer" ->
          lexers.put(line.substring(space, equals).trim(), line.substring(equals + 1).trim());
      default -> throw new IllegalArgumentException(tag + ": unexpected " + line);
    }
  }

  private void extend(Grammar other) {
    words.putAll(other.words);
    patterns.putAll(other.patterns);
    stateLines.putAll(other.stateLines);
    lexers.putAll(other.lexers);
    start.addAll(other.start);
  }

  String tag() {
    return tag;
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
    Set<String> set = wordSets.get(list);
    if (set == null) {
      set = new HashSet<>(Arrays.asList(word(list).split(" ")));
      wordSets.put(list, set);
    }
    return set;
  }

  private String word(String list) {
    String found = words.get(list);
    if (found == null) {
      throw new IllegalArgumentException(tag + " has no words " + list);
    }
    return found;
  }
}
