package dev.nexthop.markdown.highlight.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns a parsed expression into a program. */
final class Compiler {

  private static final int BRANCHES_WORTH_A_TABLE = 4;
  private static final int ROWS = 130;
  private static final int MOST = Program.ENDLESS - 1;
  private static final int[] NOWHERE = {};

  private int[] code = new int[64];
  private int size;
  private final List<CharSet> sets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<int[][]> tables = new ArrayList<>();
  private int registers;
  private int looksBack;
  private boolean forgetful = true;

  /** How many groups are open that are left with what they matched first. */
  private int apart;

  static Program compile(Node node, int groups) {
    Compiler compiler = new Compiler();
    compiler.registers = 2 * (groups + 1);
    compiler.emit(node);
    compiler.add(Program.MATCH);
    return new Program(
        Arrays.copyOf(compiler.code, compiler.size),
        compiler.sets.toArray(new CharSet[0]),
        compiler.texts.toArray(new String[0]),
        compiler.tables.toArray(new int[0][][]),
        compiler.registers,
        groups,
        compiler.looksBack,
        compiler.forgetful,
        First.of(node));
  }

  private int add(int value) {
    if (size == code.length) {
      code = Arrays.copyOf(code, size * 2);
    }
    code[size] = value;
    return size++;
  }

  private int add(int operation, int operand) {
    add(operation);
    return add(operand);
  }

  private int set(CharSet set) {
    sets.add(set);
    return sets.size() - 1;
  }

  private void emit(Node node) {
    if (node instanceof Node.One one) {
      add(Program.SET, set(one.set()));
    } else if (node instanceof Node.Text text) {
      text(text.text());
    } else if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.nodes()) {
        emit(part);
      }
    } else if (node instanceof Node.Choice choice) {
      choice(choice.nodes());
    } else if (node instanceof Node.Repeat repeat) {
      repeat(repeat);
    } else if (node instanceof Node.Group group) {
      add(Program.SAVE, 2 * group.index());
      emit(group.node());
      add(Program.SAVE, 2 * group.index() + 1);
    } else if (node instanceof Node.Atomic atomic) {
      atomic(atomic.node());
    } else if (node instanceof Node.Look look) {
      look(look);
    } else if (node instanceof Node.BackReference reference) {
      forgetful = false;
      add(reference.ignoreCase() ? Program.AGAIN_ANY_CASE : Program.AGAIN, 2 * reference.index());
    } else if (node instanceof Node.At place) {
      looksBack = Math.max(looksBack, place.anchor().looksBack());
      add(Program.AT, place.anchor().ordinal());
    }
  }

  /** Lets jumps end here. */
  private void land(List<Integer> jumps) {
    for (int jump : jumps) {
      code[jump] = size;
    }
  }

  private void text(String text) {
    if (text.length() == 1) {
      add(Program.CHAR, text.charAt(0));
    } else {
      texts.add(text);
      add(Program.TEXT, texts.size() - 1);
    }
  }

  private void choice(List<Node> branches) {
    if (branches.size() >= BRANCHES_WORTH_A_TABLE) {
      table(branches);
      return;
    }
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < branches.size() - 1; i++) {
      int next = add(Program.PUSH, 0);
      emit(branches.get(i));
      ends.add(add(Program.JUMP, 0));
      code[next] = size;
    }
    emit(branches.get(branches.size() - 1));
    land(ends);
  }

  private void table(List<Node> branches) {
    int[][] rows = new int[ROWS][];
    Arrays.fill(rows, NOWHERE);
    tables.add(rows);
    add(Program.DISPATCH, tables.size() - 1);
    List<Integer> ends = new ArrayList<>();
    for (Node branch : branches) {
      First first = First.of(branch);
      for (int c = 0; c < ROWS; c++) {
        if (c < ROWS - 1 ? first.admits(c) : first.empty()) {
          rows[c] = Arrays.copyOf(rows[c], rows[c].length + 1);
          rows[c][rows[c].length - 1] = size;
        }
      }
      emit(branch);
      ends.add(add(Program.JUMP, 0));
    }
    land(ends);
  }

  private void repeat(Node.Repeat repeat) {
    Node node = repeat.node();
    if (node instanceof Node.Text text
        && text.text().codePointCount(0, text.text().length()) == 1) {
      node = new Node.One(CharSet.of(text.text().codePointAt(0)));
    }
    if (node instanceof Node.One one) {
      add(
          switch (repeat.greed()) {
            case GREEDY -> Program.GREEDY;
            case LAZY -> Program.LAZY;
            case POSSESSIVE -> Program.POSSESSIVE;
          });
      add(set(one.set()));
      add(repeat.min(), repeat.max() >= 0 ? repeat.max() : apart > 0 ? MOST : Program.ENDLESS);
    } else if (repeat.greed() == Node.Greed.POSSESSIVE) {
      atomic(new Node.Repeat(node, repeat.min(), repeat.max(), Node.Greed.GREEDY));
    } else {
      for (int i = 0; i < repeat.min(); i++) {
        emit(node);
      }
      boolean lazy = repeat.greed() == Node.Greed.LAZY;
      if (repeat.max() < 0) {
        loop(node, lazy);
      } else {
        options(node, repeat.max() - repeat.min(), lazy);
      }
    }
  }

  private void options(Node node, int count, boolean lazy) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ends.add(fork(lazy));
      emit(node);
    }
    land(ends);
  }

  /** Goes on or leaves; returns where the address to leave to belongs. */
  private int fork(boolean lazy) {
    if (!lazy) {
      return add(Program.PUSH, 0);
    }
    int body = add(Program.PUSH, 0);
    int leave = add(Program.JUMP, 0);
    code[body] = size;
    return leave;
  }

  private void loop(Node node, boolean lazy) {
    int start = size;
    int end = fork(lazy);
    boolean canBeEmpty = First.of(node).empty();
    int mark = registers;
    if (canBeEmpty) {
      forgetful = false;
      registers++;
      add(Program.MARK, mark);
    }
    emit(node);
    int leave = -1;
    if (canBeEmpty) {
      add(Program.PROGRESS, mark);
      leave = add(0);
    }
    add(Program.JUMP, start);
    code[end] = size;
    if (leave >= 0) {
      code[leave] = size;
    }
  }

  private void atomic(Node node) {
    int register = registers++;
    add(Program.ATOMIC, register);
    apart++;
    emit(node);
    apart--;
    add(Program.CUT, register);
  }

  private void look(Node.Look look) {
    int register = registers;
    registers += 2;
    int end = -1;
    if (look.negative()) {
      add(Program.UNLESS, register);
      end = add(0);
    } else {
      add(Program.LOOK, register);
    }
    apart++;
    if (look.ahead()) {
      emit(look.node());
    } else {
      behind(look.node());
    }
    apart--;
    add(look.negative() ? Program.REFUTE : Program.LOOKED, register);
    if (end >= 0) {
      code[end] = size;
    }
  }

  private void behind(Node node) {
    List<Node> branches = node instanceof Node.Choice choice ? choice.nodes() : List.of(node);
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      int next = i < branches.size() - 1 ? add(Program.PUSH, 0) : -1;
      int length = length(branches.get(i));
      looksBack = Math.max(looksBack, 2 * length);
      add(Program.BACK, length);
      emit(branches.get(i));
      if (next >= 0) {
        ends.add(add(Program.JUMP, 0));
        code[next] = size;
      }
    }
    land(ends);
  }

  private static int length(Node node) {
    if (node instanceof Node.One) {
      return 1;
    } else if (node instanceof Node.Text text) {
      return text.text().codePointCount(0, text.text().length());
    } else if (node instanceof Node.Sequence sequence) {
      int sum = 0;
      for (Node part : sequence.nodes()) {
        sum += length(part);
      }
      return sum;
    } else if (node instanceof Node.Choice choice) {
      return length(choice.nodes().get(0));
    } else if (node instanceof Node.Group group) {
      return length(group.node());
    } else if (node instanceof Node.Repeat repeat) {
      return repeat.min() * length(repeat.node());
    }
    return 0;
  }
}
