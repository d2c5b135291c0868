package dev.nexthop.markdown.highlight.regex;

/** Reads bracketed classes and escapes. */
final class ClassParser {

  private static final CharSet DIGIT = CharSet.range('0', '9');
  private static final CharSet WORD =
      DIGIT.or(CharSet.range('a', 'z')).or(CharSet.range('A', 'Z')).or(CharSet.of('_'));
  private static final CharSet SPACE = CharSet.of(" \t\r\n\f\013");
  private static final CharSet HEX = CharSet.of("0123456789abcdefABCDEF");

  private final String source;
  private final boolean ignoreCase;
  private int at;

  /** Starts after the opening bracket, or at the letter after a backslash. */
  ClassParser(String source, int at, boolean ignoreCase) {
    this.source = source;
    this.at = at;
    this.ignoreCase = ignoreCase;
  }

  /** Where it has come to. */
  int position() {
    return at;
  }

  private boolean take(char c) {
    if (at < source.length() && source.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  /** Reads up to the closing bracket. */
  CharSet bracket() {
    boolean negative = take('^');
    CharSet set = CharSet.NONE;
    if (source.charAt(at) == ']') {
      set = CharSet.of(']');
      at++;
    }
    CharSet left = CharSet.ALL;
    while (source.charAt(at) != ']') {
      if (source.startsWith("&&", at)) {
        at += 2;
        left = left.and(fold(set));
        set = CharSet.NONE;
      } else {
        set = set.or(item());
      }
    }
    at++;
    CharSet all = left.and(fold(set));
    return negative ? all.not() : all;
  }

  private CharSet fold(CharSet set) {
    return ignoreCase ? set.ignoringCase() : set;
  }

  private CharSet item() {
    if (source.startsWith("[:", at)) {
      int end = source.indexOf(":]", at);
      if (end > 0 && isPosixName(source.substring(at + 2, end))) {
        String name = source.substring(at + 2, end);
        at = end + 2;
        return name.startsWith("^")
            ? Property.named(name.substring(1)).set().not()
            : Property.named(name).set();
      }
    }
    if (take('[')) {
      return bracket();
    }
    if (source.charAt(at) == '\\') {
      at++;
      if (isSetEscape()) {
        return setEscape();
      }
      at--;
    }
    int first = single();
    if (source.charAt(at) != '-' || source.charAt(at + 1) == ']') {
      return CharSet.of(first);
    }
    if (source.charAt(at + 1) == '[' || isSetAt(at + 1)) {
      return CharSet.of(first);
    }
    at++;
    return CharSet.range(first, single());
  }

  private boolean isSetAt(int position) {
    return source.charAt(position) == '\\'
        && "dDwWsShHpP".indexOf(source.charAt(position + 1)) >= 0;
  }

  private static boolean isPosixName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && c != '^') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private int single() {
    if (take('\\')) {
      return charEscape();
    }
    int c = source.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  /** Whether the letter after the backslash stands for several characters. */
  boolean isSetEscape() {
    return "dDwWsShHpP".indexOf(source.charAt(at)) >= 0;
  }

  CharSet setEscape() {
    char c = source.charAt(at++);
    return switch (c) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.not();
      case 'w' -> WORD;
      case 'W' -> WORD.not();
      case 's' -> SPACE;
      case 'S' -> SPACE.not();
      case 'h' -> HEX;
      case 'H' -> HEX.not();
      default -> property(c == 'P');
    };
  }

  private CharSet property(boolean negative) {
    int end = source.indexOf('}', at);
    String name = source.substring(at + 1, end);
    at = end + 1;
    boolean circumflex = name.startsWith("^");
    CharSet set = Property.named(circumflex ? name.substring(1) : name).set();
    return negative != circumflex ? set.not() : set;
  }

  /** The character that an escape stands for. */
  int charEscape() {
    int c = source.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'v' -> 0x0b;
      case 'a' -> 7;
      case 'e' -> 0x1b;
      case 'b' -> 8;
      case 'x' -> code(16, 2);
      case 'u' -> code(16, 4);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> c;
    };
  }

  private int octal() {
    at--;
    return code(8, 3);
  }

  private int code(int radix, int digits) {
    boolean braces = take('{');
    int last = braces ? source.indexOf('}', at) : Math.min(source.length(), at + digits);
    int value = 0;
    while (at < last && Character.digit(source.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(source.charAt(at++), radix);
    }
    if (braces) {
      at = last + 1;
    }
    return value;
  }
}
