package dev.nexthop.markdown.highlight.regex;

import java.util.Arrays;

/**
 * What is known to lead nowhere in a text: loops behind which nothing matched, wherever they ended
 * between two places. Keeps an opening without its end, which comes up again and again, from being
 * followed to the end of the text each time.
 */
final class Failures {

  /** Shorter ones cost less to try again than to remember. */
  private static final int WORTH_IT = 32;

  private static final int SLOTS = 16;

  private final Program[] programs = new Program[SLOTS];
  private final int[] loops = new int[SLOTS];
  private final int[] firsts = new int[SLOTS];
  private final int[] lasts = new int[SLOTS];
  private String text = "";
  private boolean some;

  private int loop;
  private int first;
  private int last;

  /** Begins a match. */
  void begin(String of) {
    first = 0;
    last = 0;
    if (of != text) { // the same text, not an equal one: cheap, and wrong at worst for the speed
      text = of;
      some = false;
    }
  }

  /** Notes that a loop of the match can end anywhere between two places. */
  void note(int address, int from, int to) {
    if (to - from > last - first) {
      loop = address;
      first = from;
      last = to;
    }
  }

  /** The match has failed, all ways tried. */
  void keep(Program program) {
    if (last - first < WORTH_IT) {
      return;
    }
    if (!some) {
      Arrays.fill(programs, Program.EMPTY);
      some = true;
    }
    int slot = slot(program, loop);
    programs[slot] = program;
    loops[slot] = loop;
    firsts[slot] = first;
    lasts[slot] = last;
  }

  /** Whether a loop that begins to end here leads nowhere. */
  boolean has(Program program, int address, int at) {
    if (!some) {
      return false;
    }
    int slot = slot(program, address);
    return programs[slot] == program
        && loops[slot] == address
        && firsts[slot] <= at
        && at <= lasts[slot];
  }

  private static int slot(Program program, int address) {
    return (System.identityHashCode(program) + address) & (SLOTS - 1);
  }
}
