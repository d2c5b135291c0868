package dev.nexthop.site.read;

import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys that may be written in the singular or in the plural, as one string or as a list: {@code
 * Utils.pluralized_array_from_hash}.
 */
final class Plurals {
  private Plurals() {}

  /** What the singular key holds or, failing that, the plural one. */
  static List<Object> of(Document document, String one, String many) {
    Object value = document.get(one);
    if (!Values.isTruthy(value)) {
      Object plural = document.get(many);
      value = plural instanceof String text ? words(text) : plural;
      if (!(value instanceof List<?>)) {
        return new ArrayList<>();
      }
    }
    List<Object> all = flat(value instanceof List<?> list ? list : List.of(value));
    all.removeIf(Values::isNil);
    return all;
  }

  static List<Object> flat(List<?> nested) {
    List<Object> flat = new ArrayList<>();
    for (Object element : nested) {
      if (element instanceof List<?> list) {
        flat.addAll(flat(list));
      } else {
        flat.add(element);
      }
    }
    return flat;
  }

  /** The words of a string. */
  static List<String> words(String text) {
    String stripped = text.trim();
    return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
  }
}
