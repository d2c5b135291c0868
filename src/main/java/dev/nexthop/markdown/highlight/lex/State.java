package dev.nexthop.markdown.highlight.lex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A named list of rules, those mixed in included. Immutable but for what it has worked out. */
final class State {

  private static final int ROWS = 129;

  private final String name;
  private final List<Rule> rules;
  private final int[] resumeAt;
  private final AtomicReferenceArray<int[]> candidates = new AtomicReferenceArray<>(ROWS);

  private State(String name, List<Rule> rules, int[] resumeAt) {
    this.name = name;
    this.rules = rules;
    this.resumeAt = resumeAt;
  }

  String name() {
    return name;
  }

  List<Rule> rules() {
    return rules;
  }

  Rule rule(int index) {
    return rules.get(index);
  }

  /**
   * Where to go on after a rule that has matched nothing too often: behind the state that was mixed
   * in, or −1 where the state itself ends (Rouge's {@code RegexLexer#step}).
   */
  int resumeAt(int index) {
    return resumeAt[index];
  }

  /** The rules that can match a text with that first character. */
  int[] candidates(char first) {
    int row = Math.min(first, ROWS - 1);
    int[] found = candidates.get(row);
    if (found == null) {
      found = work(row);
      candidates.set(row, found);
    }
    return found;
  }

  private int[] work(int row) {
    int[] found = new int[rules.size()];
    int count = 0;
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).regex().canBeginWith(row)) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Collects the rules of a state. */
  static final class Builder {
    private final String name;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Integer> resumes = new ArrayList<>();

    Builder(String name) {
      this.name = name;
    }

    void add(Rule rule) {
      rules.add(rule);
      resumes.add(-1);
    }

    void mixIn(State other) {
      int offset = rules.size();
      int behind = offset + other.rules.size();
      for (int i = 0; i < other.rules.size(); i++) {
        rules.add(other.rules.get(i));
        resumes.add(other.resumeAt[i] < 0 ? behind : offset + other.resumeAt[i]);
      }
    }

    State build() {
      int[] array = new int[resumes.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = resumes.get(i);
      }
      return new State(name, List.copyOf(rules), array);
    }
  }
}
