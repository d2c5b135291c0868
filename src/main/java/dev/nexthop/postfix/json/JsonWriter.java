package dev.nexthop.postfix.json;

import java.util.List;

/**
 * Writes JSON text, the same on every platform. The caller sees to it that objects and arrays are
 * closed.
 */
public final class JsonWriter {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder(8192);
  private final boolean pretty;
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
    text.append(bracket);
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
    text.append(bracket);
    empty = false;
    return this;
  }

  /** The name of a member, whose value comes next. */
  public JsonWriter name(String name) {
    separate();
    quote(name);
    text.append(pretty ? ": " : ":");
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
    text.append(value);
    return this;
  }

  /** A number as {@link Decimal} writes it; what is no number as null. */
  public JsonWriter number(double value) {
    separate();
    Decimal.append(value, text);
    return this;
  }

  public JsonWriter bool(boolean value) {
    separate();
    text.append(value);
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
        text.append(',');
      }
      line();
    }
    empty = false;
  }

  private void line() {
    if (pretty) {
      text.append('\n');
      for (int i = 0; i < depth; i++) {
        text.append("  ");
      }
    }
  }

  private void quote(String value) {
    text.append('"');
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        text.append(value, done, i);
        escape(c);
        done = i + 1;
      }
    }
    text.append(value, done, value.length()).append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
