package dev.nexthop.liquid.value;

/** String#inspect. */
final class QuotedText {
  private QuotedText() {}

  static void append(String string, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < string.length(); ) {
      int c = string.codePointAt(i);
      i += Character.charCount(c);
      int next = i < string.length() ? string.charAt(i) : 0;
      append(c, next, text);
    }
    text.append('"');
  }

  private static void append(int c, int next, StringBuilder text) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\t' -> text.append("\\t");
      case '\r' -> text.append("\\r");
      case '\f' -> text.append("\\f");
      case 0x0B -> text.append("\\v");
      case '\b' -> text.append("\\b");
      case 0x07 -> text.append("\\a");
      case 0x1B -> text.append("\\e");
      case '#' -> text.append(next == '{' || next == '$' || next == '@' ? "\\#" : "#");
      default -> appendOther(c, text);
    }
  }

  private static void appendOther(int c, StringBuilder text) {
    if (isPrintable(c)) {
      text.appendCodePoint(c);
    } else if (c > 0xFFFF) {
      text.append(String.format("\\u{%X}", c));
    } else {
      text.append(String.format("\\u%04X", c));
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.UNASSIGNED,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
