package dev.nexthop.markdown.highlight.regex;

/**
 * Code for the {@link Matcher}. Immutable.
 *
 * @param code operations, each followed by its operands
 * @param sets what {@code SET} and the loops refer to
 * @param texts what {@code TEXT} refers to
 * @param tables per {@code DISPATCH}, per first character (128: beyond ASCII, 129: end of text),
 *     the addresses of the branches to try
 * @param registers how many registers it uses; the first hold the bounds of the groups
 * @param looksBack how many characters it looks at before a place, at most
 * @param forgetful whether what matches from a place on does not depend on what matched before
 */
@SuppressWarnings("ArrayRecordComponent")
record Program(
    int[] code,
    CharSet[] sets,
    String[] texts,
    int[][][] tables,
    int registers,
    int groups,
    int looksBack,
    boolean forgetful,
    First first) {

  /** Matches nothing of any text. */
  static final Program EMPTY =
      new Program(
          new int[1],
          new CharSet[0],
          new String[0],
          new int[0][][],
          2,
          0,
          0,
          false,
          new First(CharSet.NONE, true));

  /** The most of a loop without end from whose ends on all depends on the text alone. */
  static final int ENDLESS = Integer.MAX_VALUE;

  static final int MATCH = 0;
  static final int CHAR = 1;
  static final int TEXT = 2;
  static final int SET = 3;
  static final int JUMP = 4;
  static final int PUSH = 5;
  static final int SAVE = 6;
  static final int DISPATCH = 7;
  static final int GREEDY = 8;
  static final int LAZY = 9;
  static final int POSSESSIVE = 10;
  static final int MARK = 11;
  static final int PROGRESS = 12;
  static final int ATOMIC = 13;
  static final int CUT = 14;
  static final int LOOK = 15;
  static final int LOOKED = 16;
  static final int UNLESS = 17;
  static final int REFUTE = 18;
  static final int BACK = 19;
  static final int AGAIN = 20;
  static final int AGAIN_ANY_CASE = 21;
  static final int AT = 22;
}
