package dev.nexthop.markdown.kramdown.span;

/** Finds the characters at which something may begin. */
final class Specials {
  private static final boolean[] ALL = table("*_`<![\"'${&.->\\ ");
  private static final boolean[] GFM = table("*_`<![\"'${&.->\\ ~");
  private static final boolean[] ALL_BRACKETS = table("*_`<![\"'${&.->\\ ]");
  private static final boolean[] GFM_BRACKETS = table("*_`<![\"'${&.->\\ ~]");

  private Specials() {}

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[128];
    for (char c : characters.toCharArray()) {
      table[c] = true;
    }
    return table;
  }

  /** The next position of a character that may begin or, as a bracket, end a span. */
  static int next(char[] text, int from, int end, boolean gfm, boolean brackets) {
    boolean[] table = brackets ? (gfm ? GFM_BRACKETS : ALL_BRACKETS) : gfm ? GFM : ALL;
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (c < 128 && table[c] && begins(text, i, end, c)) {
        return i;
      }
    }
    return end;
  }

  private static boolean begins(char[] text, int at, int end, char c) {
    char second = at + 1 < end ? text[at + 1] : 0;
    return switch (c) {
      case '!' -> second == '[';
      case '$' -> second == '$';
      case '{' -> second == ':';
      case '-' -> second == '-';
      case '>' -> second == '>';
      case '~' -> second == '~';
      case '.' -> second == '.' && at + 2 < end && text[at + 2] == '.';
      case ' ' ->
          (second == ' ' && at + 2 < end && text[at + 2] == '\n')
              || (second == '>' && at + 2 < end && text[at + 2] == '>');
      default -> true;
    };
  }
}
