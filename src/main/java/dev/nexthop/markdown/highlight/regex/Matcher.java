package dev.nexthop.markdown.highlight.regex;

/**
 * Runs expressions against a text, with room for backtracking on the heap instead of the stack. One
 * per thread and text; its steps are limited over all matches.
 */
public final class Matcher {

  private static final Node.Anchor[] ANCHORS = Node.Anchor.values();
  private final Choices choices = new Choices();
  private final Failures failures = new Failures();
  private long steps;

  private String text = "";
  private int from;
  private int end;
  private int at;
  private int address;
  private Program program = Program.EMPTY;

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
    choices.clear(program.registers());
    failures.begin(text);
    if (!run()) {
      if (steps > 0 && !choices.isFull()) {
        failures.keep(program);
      }
      return -1;
    }
    choices.set(0, place);
    choices.set(1, at);
    return at;
  }

  /** How many groups the last expression has. */
  public int groupCount() {
    return program.groups();
  }

  /** Where a group of the last match begins, or −1 if it took no part. */
  public int start(int group) {
    return end(group) < 0 ? -1 : choices.get(2 * group);
  }

  /** Where a group of the last match ends, or −1 if it took no part. */
  public int end(int group) {
    return group > program.groups() ? -1 : choices.get(2 * group + 1);
  }

  private boolean run() {
    int[] code = program.code();
    while (steps-- > 0 && !choices.isFull()) {
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
          choices.push(Choices.BRANCH, operand, at, 0);
          address += 2;
          break;
        case Program.SAVE, Program.MARK:
          choices.save(operand, at);
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
          address = choices.get(operand) == at ? code[address + 2] : address + 3;
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
        choices.mark(operand);
        address += 2;
        return true;
      case Program.CUT:
        choices.cut(choices.get(operand));
        address += 2;
        return true;
      case Program.LOOK:
        choices.save(operand + 1, at);
        choices.mark(operand);
        address += 2;
        return true;
      case Program.LOOKED:
        at = choices.get(operand + 1);
        choices.cut(choices.get(operand));
        address += 2;
        return true;
      case Program.UNLESS:
        choices.mark(operand);
        choices.push(Choices.BRANCH, code[address + 2], at, 0);
        address += 3;
        return true;
      case Program.REFUTE:
        choices.unwind(choices.get(operand));
        return false;
      case Program.BACK:
        address += 2;
        return back(operand);
      case Program.AGAIN, Program.AGAIN_ANY_CASE:
        address += 2;
        return again(operand, operation == Program.AGAIN_ANY_CASE);
      default:
        address += 2;
        return ANCHORS[operand].isAt(text, from, end, at);
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
    steps--; // looking it up takes longer
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
      choices.push(Choices.NEXT_BRANCH, table, at, index + 1);
    }
    address = branches[index];
    return true;
  }

  private boolean greedy(boolean backtracks) {
    int[] code = program.code();
    CharSet set = program.sets()[code[address + 1]];
    int min = code[address + 2];
    int max = code[address + 3];
    int loop = address;
    int begin = at;
    for (int i = 0; i < min; i++) {
      if (!step(set)) {
        return false;
      }
    }
    int least = at;
    boolean endless = backtracks && max == Program.ENDLESS && remembers(least);
    if (endless && failures.has(program, loop, least)) {
      return false;
    }
    int count = min;
    while (count < max && at < end) {
      int before = at;
      if (!step(set)) {
        at = before;
        break;
      }
      count++;
    }
    steps -= (at - begin) >> 2;
    address += 4;
    if (backtracks && at > least) {
      if (endless) {
        failures.note(loop, least, at);
      }
      choices.push(Choices.SHORTER, address, at, least);
    }
    return true;
  }

  /**
   * Whether it may be remembered that a loop leads nowhere from a place on. What looks back beyond
   * the start of the match sees less than before and is tried again.
   */
  private boolean remembers(int least) {
    return program.forgetful() && least - from >= program.looksBack();
  }

  private boolean lazy() {
    int[] code = program.code();
    CharSet set = program.sets()[code[address + 1]];
    for (int i = 0; i < code[address + 2]; i++) {
      if (!step(set)) {
        return false;
      }
    }
    if (code[address + 3] == Program.ENDLESS) {
      if (remembers(at) && failures.has(program, address, at)) {
        return false;
      }
      choices.push(Choices.LONGER, address, at, -1 - at);
    } else if (code[address + 3] > code[address + 2]) {
      choices.push(Choices.LONGER, address, at, code[address + 3] - code[address + 2]);
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
    int begin = choices.get(register);
    int length = choices.get(register + 1) - begin;
    if (begin < 0 || choices.get(register + 1) < 0) {
      return false;
    }
    boolean same = text.regionMatches(ignoreCase, at, text, begin, length);
    at += length;
    return same;
  }

  private boolean backtrack() {
    while (choices.pop()) {
      at = choices.position();
      switch (choices.kind()) {
        case Choices.BRANCH:
          address = choices.a();
          return true;
        case Choices.SHORTER:
          shorten();
          return true;
        case Choices.LONGER:
          if (lengthen()) {
            return true;
          }
          continue;
        default:
          return dispatch(choices.a(), choices.b());
      }
    }
    return false;
  }

  private void shorten() {
    back(1);
    address = choices.a();
    if (at > choices.b()) {
      choices.again(at, choices.b());
    }
  }

  private boolean lengthen() {
    int loop = choices.a();
    int before = at;
    if (!step(program.sets()[program.code()[loop + 1]])) {
      at = before;
      if (choices.b() < 0) {
        noteEnds(loop, -1 - choices.b());
      }
      return false;
    }
    if (choices.b() < 0) {
      choices.again(at, choices.b());
    } else if (choices.b() > 1) {
      choices.again(at, choices.b() - 1);
    }
    address = loop + 4;
    return true;
  }

  private void noteEnds(int loop, int least) {
    if (remembers(least)) {
      failures.note(loop, least, at);
    }
  }
}
