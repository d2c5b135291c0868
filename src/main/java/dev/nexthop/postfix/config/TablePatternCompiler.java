package dev.nexthop.postfix.config;

import dev.nexthop.postfix.config.TablePattern.Code;
import dev.nexthop.postfix.config.TablePattern.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles the pattern of a regexp or pcre table, by recursive descent. */
final class TablePatternCompiler {
  private static final int LONGEST_PROGRAM = 5000;

  private final String pattern;
  private final boolean ignoreCase;
  private final List<Instruction> program = new ArrayList<>();
  private int position;
  private int depth;
  private boolean broken;

  TablePatternCompiler(String pattern, boolean ignoreCase) {
    this.pattern = pattern;
    this.ignoreCase = ignoreCase;
  }

  /** The program; empty if the pattern is malformed or uses what is not supported. */
  Optional<List<Instruction>> compile() {
    alternatives();
    broken |= position < pattern.length();
    program.add(Instruction.of(Code.MATCH));
    return broken ? Optional.empty() : Optional.of(List.copyOf(program));
  }

  private boolean more() {
    return position < pattern.length() && !broken;
  }

  private void alternatives() {
    broken |= ++depth > 50;
    List<Integer> jumps = new ArrayList<>();
    int start = program.size();
    sequence();
    while (more() && pattern.charAt(position) == '|') {
      position++;
      makeRoom(start);
      jumps.add(program.size());
      program.add(Instruction.of(Code.JUMP));
      program.set(start, new Instruction(Code.SPLIT, "", false, start + 1, program.size()));
      start = program.size();
      sequence();
    }
    for (int jump : jumps) {
      program.set(jump, new Instruction(Code.JUMP, "", false, program.size(), 0));
    }
    depth--;
  }

  private void sequence() {
    while (more() && pattern.charAt(position) != '|' && pattern.charAt(position) != ')') {
      int start = program.size();
      atom();
      repetitions(start);
      broken |= program.size() > LONGEST_PROGRAM;
    }
  }

  private void atom() {
    char c = pattern.charAt(position++);
    switch (c) {
      case '^' -> program.add(Instruction.of(Code.START));
      case '$' -> program.add(Instruction.of(Code.END));
      case '.' -> program.add(new Instruction(Code.CHARACTER, "", true, 0, 0));
      case '[' -> bracket();
      case '(' -> group();
      case '\\' -> escape();
      case '*', '+', '?' -> broken = true;
      default -> character(c);
    }
  }

  private void group() {
    if (pattern.startsWith("?:", position)) {
      position += 2;
    } else if (pattern.startsWith("?", position)) {
      broken = true;
    }
    alternatives();
    broken |= !more() || pattern.charAt(position) != ')';
    position++;
  }

  private void escape() {
    if (!more()) {
      broken = true;
      return;
    }
    char c = pattern.charAt(position++);
    switch (c) {
      case 'd', 'D' -> set("09", c == 'D');
      case 'w', 'W' -> set("azAZ09__", c == 'W');
      case 's', 'S' -> set("  \t\r", c == 'S');
      case 'b' -> program.add(Instruction.of(Code.BOUNDARY));
      default -> {
        broken |= Character.isLetterOrDigit(c);
        character(c);
      }
    }
  }

  private void character(char c) {
    set("" + c + c, false);
  }

  private void set(String ranges, boolean negated) {
    program.add(
        new Instruction(Code.CHARACTER, ignoreCase ? bothCases(ranges) : ranges, negated, 0, 0));
  }

  private static String bothCases(String ranges) {
    StringBuilder both = new StringBuilder(ranges);
    for (int i = 0; i + 1 < ranges.length(); i += 2) {
      char from = ranges.charAt(i);
      char to = ranges.charAt(i + 1);
      if (from >= 'a' && to <= 'z') {
        both.append((char) (from - 32)).append((char) (to - 32));
      } else if (from >= 'A' && to <= 'Z') {
        both.append((char) (from + 32)).append((char) (to + 32));
      }
    }
    return both.toString();
  }

  private void bracket() {
    boolean negated = more() && pattern.charAt(position) == '^';
    position += negated ? 1 : 0;
    StringBuilder ranges = new StringBuilder();
    int start = position;
    while (more() && (pattern.charAt(position) != ']' || position == start)) {
      if (pattern.startsWith("[:", position)) {
        named(ranges);
        continue;
      }
      char from = pattern.charAt(position++);
      char to = from;
      if (position + 1 < pattern.length()
          && pattern.charAt(position) == '-'
          && pattern.charAt(position + 1) != ']') {
        to = pattern.charAt(position + 1);
        position += 2;
      }
      ranges.append(from).append(to);
    }
    broken |= !more();
    position++;
    set(ranges.toString(), negated);
  }

  private void named(StringBuilder ranges) {
    int end = pattern.indexOf(":]", position);
    broken |= end < 0;
    if (broken) {
      return;
    }
    String name = pattern.substring(position + 2, end);
    position = end + 2;
    switch (name) {
      case "digit" -> ranges.append("09");
      case "alpha" -> ranges.append("azAZ");
      case "alnum" -> ranges.append("azAZ09");
      case "space", "blank" -> ranges.append("  \t\r");
      case "upper" -> ranges.append("AZ");
      case "lower" -> ranges.append("az");
      default -> broken = true;
    }
  }

  private void repetitions(int start) {
    while (more() && "*+?{".indexOf(pattern.charAt(position)) >= 0) {
      char c = pattern.charAt(position++);
      switch (c) {
        case '*' -> repeat(start, 0, -1);
        case '+' -> repeat(start, 1, -1);
        case '?' -> repeat(start, 0, 1);
        default -> counted(start);
      }
      if (more() && pattern.charAt(position) == '?') {
        position++;
      }
    }
  }

  private void counted(int start) {
    int end = pattern.indexOf('}', position);
    String body = end < 0 ? "" : pattern.substring(position, end);
    int comma = body.indexOf(',');
    int least = count(comma < 0 ? body : body.substring(0, comma));
    int most =
        comma < 0 ? least : comma == body.length() - 1 ? -1 : count(body.substring(comma + 1));
    broken |= end < 0 || least < 0 || (most >= 0 && most < least) || most < -1;
    position = end + 1;
    if (!broken) {
      repeat(start, least, most);
    }
  }

  private static int count(String digits) {
    boolean number = !digits.isEmpty() && digits.length() <= 2;
    for (int i = 0; i < digits.length(); i++) {
      number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return number ? Integer.parseInt(digits) : -2;
  }

  /** Replaces the piece that begins at an instruction by its repetition. */
  private void repeat(int start, int least, int most) {
    List<Instruction> piece = new ArrayList<>(program.subList(start, program.size()));
    while (program.size() > start) {
      program.remove(program.size() - 1);
    }
    for (int i = 0; i < least; i++) {
      append(piece, start);
    }
    if (most < 0) {
      int split = program.size();
      program.add(Instruction.of(Code.SPLIT));
      append(piece, start);
      program.add(new Instruction(Code.JUMP, "", false, split, 0));
      program.set(split, new Instruction(Code.SPLIT, "", false, split + 1, program.size()));
    }
    for (int i = least; i < most; i++) {
      int split = program.size();
      program.add(Instruction.of(Code.SPLIT));
      append(piece, start);
      program.set(split, new Instruction(Code.SPLIT, "", false, split + 1, program.size()));
    }
  }

  private void append(List<Instruction> piece, int start) {
    int shift = program.size() - start;
    broken |= program.size() + piece.size() > LONGEST_PROGRAM;
    for (Instruction i : broken ? List.<Instruction>of() : piece) {
      program.add(
          new Instruction(i.code(), i.set(), i.negated(), i.first() + shift, i.second() + shift));
    }
  }

  /** Moves what begins at an instruction, and the jumps within, by one. */
  private void makeRoom(int at) {
    List<Instruction> tail = new ArrayList<>(program.subList(at, program.size()));
    while (program.size() > at) {
      program.remove(program.size() - 1);
    }
    program.add(Instruction.of(Code.SPLIT));
    append(tail, at);
  }
}
