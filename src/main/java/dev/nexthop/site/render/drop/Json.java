package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.List;
import java.util.Map;

/** JSON as Ruby's generator writes it. */
public final class Json {
  private static final int MAX_DEPTH = 100;

  private final StringBuilder text = new StringBuilder();
  private final boolean pretty;

  private Json(boolean pretty) {
    this.pretty = pretty;
  }

  /** The value as JSON without spaces: {@code jsonify}. */
  public static String of(Object value) {
    Json json = new Json(false);
    json.write(value, 0);
    return json.text.toString();
  }

  /** A map as JSON in lines ({@code JSON.pretty_generate}). */
  static String pretty(Map<String, Object> map) {
    Json json = new Json(true);
    json.writeMap(map, 0);
    return json.text.toString();
  }

  private void write(Object element, int depth) {
    Object value = Values.of(element);
    if (depth > MAX_DEPTH) {
      throw new LiquidException(ErrorKind.FOREIGN, "nesting of " + depth + " is too deep");
    }
    if (value == Nil.NIL) {
      text.append("null");
    } else if (value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof Number number) {
      writeNumber(number);
    } else if (value instanceof List<?> list) {
      writeList(list, depth);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, depth);
    } else if (value instanceof JekyllDrop drop) {
      writeMap(drop.jsonMap(depth), depth);
    } else {
      writeString(Text.of(value));
    }
  }

  private void writeNumber(Number number) {
    if (number instanceof Double d && (d.isNaN() || d.isInfinite())) {
      throw LiquidException.foreign(Text.of(d) + " not allowed in JSON");
    }
    text.append(Text.of(number));
  }

  private void writeList(List<?> list, int depth) {
    text.append('[');
    String separator = "";
    if (pretty) {
      text.append('\n');
    }
    for (Object element : list) {
      text.append(separator);
      indent(depth + 1);
      write(element, depth + 1);
      separator = pretty ? ",\n" : ",";
    }
    lineBreak(depth);
    text.append(']');
  }

  private void writeMap(Map<?, ?> map, int depth) {
    if (map.isEmpty()) {
      text.append("{}");
      return;
    }
    text.append(pretty ? "{\n" : "{");
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      indent(depth + 1);
      writeString(Text.of(Values.of(entry.getKey())));
      text.append(pretty ? ": " : ":");
      write(entry.getValue(), depth + 1);
      separator = pretty ? ",\n" : ",";
    }
    lineBreak(depth);
    text.append('}');
  }

  private void indent(int depth) {
    if (pretty) {
      text.append("  ".repeat(depth));
    }
  }

  private void lineBreak(int depth) {
    if (pretty) {
      text.append('\n');
      indent(depth);
    }
  }

  private void writeString(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\f' -> text.append("\\f");
        case '\b' -> text.append("\\b");
        default -> {
          if (c < ' ') {
            text.append("\\u00").append(hex(c >> 4)).append(hex(c & 15));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static char hex(int nibble) {
    return Character.forDigit(nibble, 16);
  }
}
