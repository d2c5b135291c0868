package dev.nexthop.liquid.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** How values print: Ruby's {@code to_s}, {@code inspect} and {@code join}. */
public final class Text {
  private static final int MAX_DEPTH = 200;

  private Text() {}

  /** What a filter makes of a value that it wants as a string (Ruby's {@code to_s}). */
  public static String of(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Long || value instanceof Boolean || value == Nil.NIL) {
      return value.toString();
    }
    if (value instanceof Drop drop) {
      return drop.text();
    }
    if (value instanceof SelfPrinting object) {
      return object.printed();
    }
    if (value instanceof List || value instanceof Map) {
      return inspect(value);
    }
    return scalar(value);
  }

  /** What is printed for {@code {{ value }}}: as {@link #of}, but lists are joined. */
  public static String printed(Object value) {
    return value instanceof List<?> list ? printed(list) : of(value);
  }

  /** Array#join: lists inside are joined with the same glue. */
  public static String join(List<?> list, String glue) {
    StringBuilder text = new StringBuilder();
    join(list, glue, text, 0);
    return text.toString();
  }

  private static String printed(List<?> list) {
    return join(list instanceof TakenList ? list : list.stream().map(Text::original).toList(), "");
  }

  /** Lists inside of the list have theirs, too. */
  private static Object original(Object element) {
    return element instanceof Represented object
        ? object.textInList()
        : element instanceof List<?> list && !(list instanceof TakenList)
            ? list.stream().map(Text::original).toList()
            : element;
  }

  /** Ruby's {@code inspect}: strings quoted and escaped, nil spelt out. */
  public static String inspect(Object value) {
    StringBuilder text = new StringBuilder();
    inspect(value, text, 0);
    return text.toString();
  }

  private static String scalar(Object value) {
    if (value instanceof Double number) {
      return Floats.text(number);
    }
    if (value instanceof BigDecimal number) {
      return Floats.text(number.doubleValue());
    }
    if (value instanceof ZonedDateTime time) {
      return Times.text(time);
    }
    return value.toString();
  }

  private static void join(List<?> list, String glue, StringBuilder text, int depth) {
    boolean first = true;
    for (Object element : list) {
      if (!first) {
        text.append(glue);
      }
      first = false;
      Object value = Values.of(element);
      if (value instanceof List<?> inner && depth < MAX_DEPTH) {
        join(inner, glue, text, depth + 1);
      } else {
        text.append(of(value));
      }
    }
  }

  private static void inspect(Object element, StringBuilder text, int depth) {
    Object value = Values.of(element);
    if (depth > MAX_DEPTH) {
      text.append("[...]");
    } else if (depth > 0 && value instanceof Represented object) {
      text.append(object.inspectedInList());
    } else if (value instanceof String string) {
      QuotedText.append(string, text);
    } else if (value == Nil.NIL) {
      text.append("nil");
    } else if (value instanceof List<?> list) {
      text.append('[');
      String separator = "";
      for (Object inner : list) {
        text.append(separator);
        inspect(inner, text, list instanceof TakenList ? 0 : depth + 1);
        separator = ", ";
      }
      text.append(']');
    } else if (value instanceof Map<?, ?> map) {
      inspectMap(map, text, depth);
    } else if (value instanceof Drop drop) {
      text.append(drop.inspect());
    } else if (value instanceof LocalDate date) {
      text.append(Times.inspect(date));
    } else {
      text.append(scalar(value));
    }
  }

  private static void inspectMap(Map<?, ?> map, StringBuilder text, int depth) {
    text.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      inspect(Values.of(entry.getKey()), text, depth + 1);
      text.append("=>");
      inspect(Values.of(entry.getValue()), text, depth + 1);
      separator = ", ";
    }
    text.append('}');
  }
}
