package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of a regexp or pcre table, matched in time proportional to text and pattern: a list of
 * instructions that are followed all at once. No look-around, no back references.
 */
final class TablePattern {

  private final List<Instruction> program;

  private TablePattern(List<Instruction> program) {
    this.program = program;
  }

  /** What an instruction does. */
  enum Code {
    CHARACTER,
    SPLIT,
    JUMP,
    START,
    END,
    BOUNDARY,
    MATCH
  }

  /** A set of characters, or jumps to other instructions. */
  record Instruction(Code code, String set, boolean negated, int first, int second) {
    static Instruction of(Code code) {
      return new Instruction(code, "", false, 0, 0);
    }

    boolean accepts(char c) {
      for (int i = 0; i + 1 < set.length(); i += 2) {
        if (c >= set.charAt(i) && c <= set.charAt(i + 1)) {
          return !negated;
        }
      }
      return negated;
    }
  }

  /**
   * Compiles a pattern.
   *
   * @param ignoreCase whether case does not matter
   * @return empty if the pattern is malformed or uses what is not supported
   */
  static Optional<TablePattern> compile(String pattern, boolean ignoreCase) {
    return new TablePatternCompiler(pattern, ignoreCase).compile().map(TablePattern::new);
  }

  /** Whether the pattern is found anywhere in the text. */
  boolean find(String text) {
    List<Integer> current = new ArrayList<>();
    for (int position = 0; position <= text.length(); position++) {
      boolean[] seen = new boolean[program.size()];
      List<Integer> next = new ArrayList<>();
      List<Integer> here = new ArrayList<>();
      for (int index : current) {
        if (follow(index, text, position, new Visit(seen, here))) {
          return true;
        }
      }
      if (follow(0, text, position, new Visit(seen, here))) {
        return true;
      }
      if (position < text.length()) {
        for (int index : here) {
          if (program.get(index).accepts(text.charAt(position))) {
            next.add(index + 1);
          }
        }
      }
      current = next;
    }
    return false;
  }

  private record Visit(boolean[] seen, List<Integer> here) {}

  /** Follows what consumes no character; true if that ends in a match. */
  private boolean follow(int start, String text, int position, Visit visit) {
    List<Integer> pending = new ArrayList<>();
    pending.add(start);
    while (!pending.isEmpty()) {
      int index = pending.remove(pending.size() - 1);
      if (visit.seen[index]) {
        continue;
      }
      visit.seen[index] = true;
      Instruction instruction = program.get(index);
      switch (instruction.code) {
        case MATCH -> {
          return true;
        }
        case CHARACTER -> visit.here.add(index);
        case JUMP -> pending.add(instruction.first);
        case SPLIT -> {
          pending.add(instruction.first);
          pending.add(instruction.second);
        }
        case START, END, BOUNDARY -> {
          if (holds(instruction.code, text, position)) {
            pending.add(index + 1);
          }
        }
      }
    }
    return false;
  }

  private static boolean holds(Code code, String text, int position) {
    return switch (code) {
      case START -> position == 0;
      case END -> position == text.length();
      default ->
          (position > 0 && isWord(text.charAt(position - 1)))
              != (position < text.length() && isWord(text.charAt(position)));
    };
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
