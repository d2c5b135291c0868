package dev.nexthop.theme;

import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what front matter and configuration hold, whatever their writers have put there. */
record Fields(Object holder) {
  private static final Object NOTHING = Nil.NIL;

  /** The value of that key, as Liquid sees it. */
  Object value(String key) {
    Object value =
        holder instanceof Map<?, ?> map
            ? map.get(key)
            : holder instanceof Drop drop ? drop.get(key) : NOTHING;
    return value == null ? NOTHING : value;
  }

  /** The value as text; empty if there is none, or if it is a list or a map. */
  String text(String key) {
    Object value = value(key);
    boolean plain = value instanceof CharSequence || value instanceof Number;
    return plain ? value.toString() : "";
  }

  /** The value as text, or the first of these keys that has one. */
  String firstText(String... keys) {
    for (String key : keys) {
      String text = text(key);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** The members of a list; none if it is no list. */
  List<Fields> list(String key) {
    List<Fields> found = new ArrayList<>();
    if (value(key) instanceof Iterable<?> items) {
      for (Object item : items) {
        found.add(new Fields(item));
      }
    }
    return found;
  }

  /** The texts of a list; a single text is split at blanks, as Jekyll does for tags. */
  List<String> texts(String key) {
    Object value = value(key);
    if (value instanceof CharSequence text) {
      return text.toString().isBlank() ? List.of() : List.of(text.toString().strip().split("\\s+"));
    }
    List<String> found = new ArrayList<>();
    if (value instanceof Iterable<?> items) {
      items.forEach(item -> found.add(String.valueOf(item)));
    }
    return found;
  }

  /** The map or object of that key, which has no values if there is none. */
  Fields map(String key) {
    return new Fields(value(key));
  }

  /** The value as a day. */
  Optional<LocalDate> date(String key) {
    Object value = value(key);
    if (value instanceof ZonedDateTime time) {
      return Optional.of(time.toLocalDate());
    }
    if (value instanceof TemporalAccessor time && time.isSupported(ChronoField.EPOCH_DAY)) {
      return Optional.of(LocalDate.ofEpochDay(time.getLong(ChronoField.EPOCH_DAY)));
    }
    return Optional.empty();
  }
}
