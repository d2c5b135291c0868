package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Numbers;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Properties of items as {@code where}, {@code group_by} and {@code sort} read them. */
final class Properties {
  private static final Pattern FLOAT_LIKE =
      Pattern.compile("\\s*-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)\\s*");
  private static final Pattern INTEGER_LIKE = Pattern.compile("\\s*-?[0-9]+\\s*");

  private Properties() {}

  /**
   * The property; {@code a.b} goes into {@code a}. Text that looks like a number is one ({@code
   * parse_sort_input}).
   */
  static Object of(Object item, String property) {
    return number(property.indexOf('.') < 0 ? member(item, property) : path(item, property));
  }

  private static Object path(Object item, String path) {
    Object value = item;
    for (String key : path.split("\\.", 0)) {
      value = hasMembers(value) ? member(value, key) : false;
    }
    return value;
  }

  private static boolean hasMembers(Object value) {
    return value != Nil.NIL && !(value instanceof Boolean) && !(value instanceof Double);
  }

  private static Object member(Object item, String key) {
    if (item instanceof Map<?, ?> map) {
      return Sequences.at(map, key);
    }
    if (item instanceof Drop drop) {
      return Values.of(drop.get(key));
    }
    if (item instanceof String text) {
      return text.contains(key) ? key : Nil.NIL;
    }
    if (item instanceof List || item instanceof Long || item instanceof BigInteger) {
      throw RubyErrors.noConversion("", "Integer");
    }
    throw RubyErrors.noMethod("[]", item);
  }

  private static Object number(Object property) {
    if (property instanceof String text) {
      if (!startsLikeNumber(text)) {
        return text;
      }
      if (INTEGER_LIKE.matcher(text).matches()) {
        return Numbers.leadingInteger(text);
      }
      return FLOAT_LIKE.matcher(text).matches()
          ? (Object) Numbers.leadingFloat(text.strip())
          : text;
    }
    return property;
  }

  private static boolean startsLikeNumber(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return (first >= '0' && first <= '9') || first == '-' || first == '.' || first <= ' ';
  }

  /** Whether a property is what {@code where} and {@code find} look for. */
  static boolean matches(Object property, Object target) {
    if (target == Nil.NIL) {
      return property == Nil.NIL;
    }
    String wanted = Text.of(target);
    if (property instanceof String text) {
      return text.equals(wanted);
    }
    if (property instanceof List<?> list) {
      return list.stream().anyMatch(each -> Text.of(Values.of(each)).equals(wanted));
    }
    if (property instanceof Map<?, ?> map) {
      return Sequences.pairs(map).stream().anyMatch(pair -> Text.of(pair).equals(wanted));
    }
    return property != Nil.NIL && Text.of(property).equals(wanted);
  }
}
