package dev.nexthop.markdown.highlight.regex;

import java.util.Arrays;

/**
 * Runs expressions against a text, with room for backtracking on the heap instead of the stack. One
 * per thread and text; its steps are limited over all matches.
 */
public final class Matcher {

  private static final int FRAME = 4;
  private static final int BRANCH = 0;
  private static final int RESTORE = 1;
  private static final int SHORTER = 2;
  private static final int LONGER = 3;
  private static final int NEXT_BRANCH = 4;
  private static final int MAX_STACK = 1 << 24;

  private int[] stack = new int[256];
  private int top;
  private int[] registers = new int[16];
  private long steps;

  private String text = "";
  private int from;
  private int end;
  private int at;
  private int address;
  private Program program =
      new Program(
          new int[1],
          new CharSet[0],
          new String[0],
          new int[0][][],
          2,
          0,
          new First(CharSet.NONE, true));

  /** Allows so many steps; once they are used up nothing matches. */
  public Matcher(long steps) {
    this.steps = steps;
  }

  /** Whether the limit was reached. */
  public boolean exhausted() {
    return steps <= 0;
  }

  /**
   * Matches at a place as if the text began there.
   *
   * @return where the match ends, or −1
   */
  public int match(Regex regex, String text, int from) {
    return match(regex, text, from, from);
  }

  /** Whether the expression matches anywhere in the text. */
  public boolean find(Regex regex, String text) {
    for (int i = 0; i <= text.length(); i++) {
      if (match(regex, text, 0, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int match(Regex regex, String text, int base, int place) {
    program = regex.program();
    this.text = text;
    from = base;
    end = text.length();
    at = place;
    address = 0;
    top = 0;
    if (registers.length < program.registers()) {
      registers = new int[program.registers() * 2];
    }
    Arrays.fill(registers, 0, program.registers(), -1);
    if (!run()) {
      return -1;
    }
    registers[0] = place;
    registers[1] = at;
    return at;
  }

  /** How many groups the last expression has. */
  public int groupCount() {
    return program.groups();
  }

  /** Where a group of the last match begins, or −1 if it took no part. */
  public int start(int group) {
    return group > program.groups() || registers[2 * group + 1] < 0 ? -1 : registers[2 * group];
  }

  /** Where a group of the last match ends, or −1 if it took no part. */
  public int end(int group) {
    return group > program.groups() ? -1 : registers[2 * group + 1];
  }

  private boolean run() {
    int[] code = program.code();
    while (steps-- > 0) {
      int operand = address + 1 < code.length ? code[address + 1] : 0;
      boolean matched = true;
      switch (code[address]) {
        case Program.MATCH:
          return true;
        case Program.CHAR:
          matched = at < end && text.charAt(at) == operand;
          at++;
          address += 2;
          break;
        case Program.TEXT:
          String literal = program.texts()[operand];
          matched = text.startsWith(literal, at);
          at += literal.length();
          address += 2;
          break;
        case Program.SET:
          matched = step(program.sets()[operand]);
          address += 2;
          break;
        case Program.JUMP:
          address = operand;
          break;
        case Program.PUSH:
          push(BRANCH, operand, at, 0);
          address += 2;
          break;
        case Program.SAVE, Program.MARK:
          save(operand, at);
          address += 2;
          break;
        case Program.DISPATCH:
          matched = dispatch(operand, 0);
          break;
        case Program.GREEDY, Program.POSSESSIVE:
          matched = greedy(code[address] == Program.GREEDY);
          break;
        case Program.LAZY:
          matched = lazy();
          break;
        case Program.PROGRESS:
          address = registers[operand] == at ? code[address + 2] : address + 3;
          break;
        default:
          matched = seldom(code[address], operand);
      }
      if (!matched && !backtrack()) {
        return false;
      }
    }
    return false;
  }

  private boolean seldom(int operation, int operand) {
    int[] code = program.code();
    switch (operation) {
      case Program.ATOMIC:
        save(operand, top);
        address += 2;
        registers[operand] = top;
        return true;
      case Program.CUT:
        cut(registers[operand]);
        address += 2;
        return true;
      case Program.LOOK:
        save(operand + 1, at);
        save(operand, top);
        registers[operand] = top;
        address += 2;
        return true;
      case Program.LOOKED:
        at = registers[operand + 1];
        cut(registers[operand]);
        address += 2;
        return true;
      case Program.UNLESS:
        save(operand, top);
        registers[operand] = top;
        push(BRANCH, code[address + 2], at, 0);
        address += 3;
        return true;
      case Program.REFUTE:
        unwind(registers[operand]);
        return false;
      case Program.BACK:
        address += 2;
        return back(operand);
      case Program.AGAIN, Program.AGAIN_ANY_CASE:
        address += 2;
        return again(operand, operation == Program.AGAIN_ANY_CASE);
      default:
        address += 2;
        return isAt(Node.Anchor.values()[operand]);
    }
  }

  private boolean step(CharSet set) {
    if (at >= end) {
      return false;
    }
    char c = text.charAt(at);
    if (c < 128) {
      at++;
      return set.has(c);
    }
    int codePoint = text.codePointAt(at);
    at += Character.charCount(codePoint);
    return set.has(codePoint);
  }

  private boolean dispatch(int table, int index) {
    int row = 129;
    if (at < end) {
      row = Math.min(text.charAt(at), 128);
    }
    int[] branches = program.tables()[table][row];
    if (index >= branches.length) {
      return false;
    }
    if (index + 1 < branches.length) {
      push(NEXT_BRANCH, table, at, index + 1);
    }
    address = branches[index];
    return true;
  }

  private boolean greedy(boolean backtracks) {
    int[] code = program.code();
    CharSet set = program.sets()[code[address + 1]];
    int min = code[address + 2];
    int max = code[address + 3];
    int count = 0;
    int begin = at;
    int least = at;
    while (count < max && at < end) {
      int before = at;
      if (!step(set)) {
        at = before;
        break;
      }
      count++;
      if (count == min) {
        least = at;
      }
    }
    steps -= (at - begin) >> 3;
    address += 4;
    if (count < min) {
      return false;
    }
    if (backtracks && at > least) {
      push(SHORTER, address, at, least);
    }
    return true;
  }

  private boolean lazy() {
    int[] code = program.code();
    CharSet set = program.sets()[code[address + 1]];
    for (int i = 0; i < code[address + 2]; i++) {
      if (!step(set)) {
        return false;
      }
    }
    if (code[address + 3] > code[address + 2]) {
      push(LONGER, address, at, code[address + 3] - code[address + 2]);
    }
    address += 4;
    return true;
  }

  private boolean back(int count) {
    for (int i = 0; i < count; i++) {
      if (at <= from) {
        return false;
      }
      at -=
          at - from > 1 && Character.isSurrogatePair(text.charAt(at - 2), text.charAt(at - 1))
              ? 2
              : 1;
    }
    return true;
  }

  private boolean again(int register, boolean ignoreCase) {
    int begin = registers[register];
    int length = registers[register + 1] - begin;
    if (begin < 0 || registers[register + 1] < 0) {
      return false;
    }
    boolean same = text.regionMatches(ignoreCase, at, text, begin, length);
    at += length;
    return same;
  }

  private boolean isAt(Node.Anchor anchor) {
    return switch (anchor) {
      case LINE_START -> at == from || at < end && text.charAt(at - 1) == '\n';
      case LINE_END -> at == end || text.charAt(at) == '\n';
      case TEXT_START -> at == from;
      case TEXT_END -> at == end;
      case LAST_LINE_END -> at == end || at == end - 1 && text.charAt(at) == '\n';
      case WORD_BOUNDARY -> wordBefore() != wordAfter();
      case NO_WORD_BOUNDARY -> wordBefore() == wordAfter();
    };
  }

  private boolean wordBefore() {
    return at > from && Property.isWord(text.codePointBefore(at));
  }

  private boolean wordAfter() {
    return at < end && Property.isWord(text.codePointAt(at));
  }

  private void push(int kind, int a, int position, int b) {
    if (top + FRAME > stack.length) {
      if (stack.length >= MAX_STACK) {
        steps = 0;
        return;
      }
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[top] = kind;
    stack[top + 1] = a;
    stack[top + 2] = position;
    stack[top + 3] = b;
    top += FRAME;
  }

  private void save(int register, int value) {
    push(RESTORE, register, registers[register], 0);
    registers[register] = value;
  }

  /** Forgets the choices made since, but not how to restore registers. */
  private void cut(int height) {
    int to = height;
    for (int i = height; i < top; i += FRAME) {
      if (stack[i] == RESTORE) {
        System.arraycopy(stack, i, stack, to, FRAME);
        to += FRAME;
      }
    }
    top = to;
  }

  private void unwind(int height) {
    while (top > height) {
      top -= FRAME;
      if (stack[top] == RESTORE) {
        registers[stack[top + 1]] = stack[top + 2];
      }
    }
  }

  private boolean backtrack() {
    while (top > 0) {
      int frame = top - FRAME;
      top = frame;
      at = stack[frame + 2];
      switch (stack[frame]) {
        case RESTORE:
          registers[stack[frame + 1]] = at;
          continue;
        case BRANCH:
          address = stack[frame + 1];
          return true;
        case SHORTER:
          shorten(frame);
          return true;
        case LONGER:
          if (lengthen(frame)) {
            return true;
          }
          continue;
        default:
          return dispatch(stack[frame + 1], stack[frame + 3]);
      }
    }
    return false;
  }

  private void shorten(int frame) {
    int least = stack[frame + 3];
    back(1);
    address = stack[frame + 1];
    if (at > least) {
      stack[frame + 2] = at;
      top = frame + FRAME;
    }
  }

  private boolean lengthen(int frame) {
    int loop = stack[frame + 1];
    if (!step(program.sets()[program.code()[loop + 1]])) {
      return false;
    }
    if (stack[frame + 3] > 1) {
      stack[frame + 2] = at;
      stack[frame + 3]--;
      top = frame + FRAME;
    }
    address = loop + 4;
    return true;
  }
}
