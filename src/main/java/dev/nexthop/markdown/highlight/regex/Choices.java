package dev.nexthop.markdown.highlight.regex;

import java.util.Arrays;

/** What a match can still try, and its registers, which it restores when it goes back. */
final class Choices {

  static final int BRANCH = 0;
  static final int SHORTER = 1;
  static final int LONGER = 2;
  static final int NEXT_BRANCH = 3;
  private static final int RESTORE = 4;

  private static final int FRAME = 4;
  private static final int MAX_STACK = 1 << 24;

  private int[] stack = new int[256];
  private int top;
  private int[] registers = new int[16];
  private boolean full;

  void clear(int count) {
    top = 0;
    full = false;
    if (registers.length < count) {
      registers = new int[count * 2];
    }
    Arrays.fill(registers, 0, count, -1);
  }

  /** Whether there were too many. */
  boolean isFull() {
    return full;
  }

  int get(int register) {
    return registers[register];
  }

  void set(int register, int value) {
    registers[register] = value;
  }

  void push(int kind, int a, int position, int b) {
    if (top + FRAME > stack.length) {
      if (stack.length >= MAX_STACK) {
        full = true;
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

  /** Sets a register until the match goes back behind this. */
  void save(int register, int value) {
    push(RESTORE, register, registers[register], 0);
    registers[register] = value;
  }

  /** Remembers in a register how many choices there are. */
  void mark(int register) {
    save(register, 0);
    registers[register] = top;
  }

  /** Forgets the choices made since, but not how to restore registers. */
  void cut(int height) {
    int to = height;
    for (int i = height; i < top; i += FRAME) {
      if (stack[i] == RESTORE) {
        System.arraycopy(stack, i, stack, to, FRAME);
        to += FRAME;
      }
    }
    top = to;
  }

  /** Forgets the choices made since and restores registers. */
  void unwind(int height) {
    while (top > height) {
      top -= FRAME;
      if (stack[top] == RESTORE) {
        registers[stack[top + 1]] = stack[top + 2];
      }
    }
  }

  /** Takes the last choice, for the methods below to look at; false if there is none. */
  boolean pop() {
    while (top > 0) {
      top -= FRAME;
      if (stack[top] != RESTORE) {
        return true;
      }
      registers[stack[top + 1]] = stack[top + 2];
    }
    return false;
  }

  int kind() {
    return stack[top];
  }

  int a() {
    return stack[top + 1];
  }

  int position() {
    return stack[top + 2];
  }

  int b() {
    return stack[top + 3];
  }

  /** Puts the choice taken last back, with another position and operand. */
  void again(int position, int b) {
    stack[top + 2] = position;
    stack[top + 3] = b;
    top += FRAME;
  }
}
