package dev.nexthop.postfix.json;

import java.util.Arrays;
import java.util.List;

/**
 * Writes JSON text, the same on every platform. The caller sees to it that objects and arrays are
 * closed.
 */
public final class JsonWriter {

  private static final String HEX = "0123456789abcdef";

  /** The most bytes that a character takes: those of an escape. */
  private static final int LONGEST = 6;

  private final boolean pretty;
  private byte[] bytes = new byte[8192];
  private int size;
  private int depth;
  private boolean empty = true;
  private boolean named;

  /**
   * @param pretty whether each member and item begins a line
   */
  public JsonWriter(boolean pretty) {
    this.pretty = pretty;
  }

  /** Begins an object or an array. */
  public JsonWriter open(char bracket) {
    separate();
    put(bracket);
    empty = true;
    depth++;
    return this;
  }

  /** Ends an object or an array. */
  public JsonWriter close(char bracket) {
    depth--;
    if (!empty) {
      line();
    }
    put(bracket);
    empty = false;
    return this;
  }

  /** The name of a member, whose value comes next. */
  public JsonWriter name(String name) {
    separate();
    quote(name);
    put(':');
    if (pretty) {
      put(' ');
    }
    named = true;
    return this;
  }

  public JsonWriter string(String value) {
    separate();
    quote(value);
    return this;
  }

  public JsonWriter number(long value) {
    separate();
    ascii(Long.toString(value));
    return this;
  }

  /** A number as {@link Decimal} writes it; what is no number as null. */
  public JsonWriter number(double value) {
    separate();
    ascii(Decimal.text(value));
    return this;
  }

  public JsonWriter bool(boolean value) {
    separate();
    ascii(value ? "true" : "false");
    return this;
  }

  /** A member. */
  public JsonWriter field(String name, String value) {
    return name(name).string(value);
  }

  /** A member. */
  public JsonWriter field(String name, long value) {
    return name(name).number(value);
  }

  /** A member. */
  public JsonWriter field(String name, double value) {
    return name(name).number(value);
  }

  /** A member that is an array of strings. */
  public JsonWriter field(String name, List<String> values) {
    name(name).open('[');
    for (int i = 0; i < values.size(); i++) {
      string(values.get(i));
    }
    return close(']');
  }

  private void separate() {
    if (named) {
      named = false;
      return;
    }
    if (depth > 0) {
      if (!empty) {
        put(',');
      }
      line();
    }
    empty = false;
  }

  private void line() {
    if (pretty) {
      put('\n');
      for (int i = 0; i < depth; i++) {
        ascii("  ");
      }
    }
  }

  private void put(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  private void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  private void quote(String value) {
    int length = value.length();
    reserve(length * LONGEST + 2);
    byte[] target = bytes;
    int end = size;
    target[end++] = '"';
    int i = 0;
    for (; i < length; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
        break;
      }
      target[end++] = (byte) c;
    }
    size = end;
    for (; i < length; i++) {
      i += character(value, i);
    }
    bytes[size++] = '"';
  }

  /** Writes a character; 1 if it consisted of two. Half of one becomes a question mark. */
  private int character(String value, int index) {
    char c = value.charAt(index);
    if (c < ' ' || c == '"' || c == '\\') {
      escape(c);
    } else if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
      bytes[size++] = (byte) (0x80 | c & 63);
    } else if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 63);
      bytes[size++] = (byte) (0x80 | c & 63);
    } else if (c <= Character.MAX_HIGH_SURROGATE
        && index + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(index + 1))) {
      int code = Character.toCodePoint(c, value.charAt(index + 1));
      bytes[size++] = (byte) (0xF0 | code >> 18);
      bytes[size++] = (byte) (0x80 | code >> 12 & 63);
      bytes[size++] = (byte) (0x80 | code >> 6 & 63);
      bytes[size++] = (byte) (0x80 | code & 63);
      return 1;
    } else {
      bytes[size++] = '?';
    }
    return 0;
  }

  private void escape(char c) {
    bytes[size++] = '\\';
    switch (c) {
      case '"', '\\' -> bytes[size++] = (byte) c;
      case '\n' -> bytes[size++] = 'n';
      case '\r' -> bytes[size++] = 'r';
      case '\t' -> bytes[size++] = 't';
      default -> {
        ascii("u00");
        bytes[size++] = (byte) HEX.charAt(c >> 4);
        bytes[size++] = (byte) HEX.charAt(c & 15);
      }
    }
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** The text in UTF-8. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(size);
    int i = 0;
    while (i < size) {
      int first = bytes[i] & 0xFF;
      int length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      int code = length == 1 ? first : first & 0x3F >> length - 1;
      for (int j = 1; j < length; j++) {
        code = code << 6 | bytes[i + j] & 63;
      }
      text.appendCodePoint(code);
      i += length;
    }
    return text.toString();
  }
}
