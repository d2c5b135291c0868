package dev.nexthop.postfix.json;

import java.util.List;

/** Writes JSON text. The caller sees to it that objects and arrays are closed. */
final class JsonWriter {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder(4096);
  private boolean separate;

  JsonWriter open(char bracket) {
    comma();
    text.append(bracket);
    separate = false;
    return this;
  }

  JsonWriter close(char bracket) {
    text.append(bracket);
    separate = true;
    return this;
  }

  JsonWriter name(String name) {
    string(name);
    text.append(':');
    separate = false;
    return this;
  }

  JsonWriter string(String value) {
    comma();
    quote(value);
    return this;
  }

  JsonWriter number(long value) {
    comma();
    text.append(value);
    return this;
  }

  /** Whole numbers without a fraction; what is no number as null. */
  JsonWriter number(double value) {
    comma();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      text.append("null");
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      text.append((long) value);
    } else {
      text.append(value);
    }
    return this;
  }

  JsonWriter bool(boolean value) {
    comma();
    text.append(value);
    return this;
  }

  JsonWriter field(String name, String value) {
    return name(name).string(value);
  }

  JsonWriter field(String name, long value) {
    return name(name).number(value);
  }

  JsonWriter field(String name, double value) {
    return name(name).number(value);
  }

  JsonWriter field(String name, List<String> values) {
    name(name).open('[');
    values.forEach(this::string);
    return close(']');
  }

  private void comma() {
    if (separate) {
      text.append(',');
    }
    separate = true;
  }

  /** Also escapes what HTML would take for markup. */
  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            escape(c);
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private void escape(char c) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX.charAt((c >> shift) & 15));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
