package dev.nexthop.theme;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what front matter and configuration hold, whatever their writers have put there. */
record Fields(Map<?, ?> values) {

  /** The value as text; empty if there is none, or if it is a list or a map. */
  String text(String key) {
    Object value = values.get(key);
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

  /** The maps of a list; a single map counts as a list of one. */
  List<Fields> list(String key) {
    List<Fields> found = new ArrayList<>();
    if (values.get(key) instanceof Iterable<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map) {
          found.add(new Fields(map));
        }
      }
    }
    return found;
  }

  /** The texts of a list; a single text is split at blanks, as Jekyll does for tags. */
  List<String> texts(String key) {
    Object value = values.get(key);
    if (value instanceof CharSequence text) {
      return text.toString().isBlank() ? List.of() : List.of(text.toString().strip().split("\\s+"));
    }
    List<String> found = new ArrayList<>();
    if (value instanceof Iterable<?> items) {
      items.forEach(item -> found.add(String.valueOf(item)));
    }
    return found;
  }

  /** The map of that key; empty if there is none. */
  Fields map(String key) {
    return values.get(key) instanceof Map<?, ?> map ? new Fields(map) : new Fields(Map.of());
  }

  /** The value as a day. */
  Optional<LocalDate> date(String key) {
    Object value = values.get(key);
    if (value instanceof ZonedDateTime time) {
      return Optional.of(time.toLocalDate());
    }
    if (value instanceof TemporalAccessor time && time.isSupported(ChronoField.EPOCH_DAY)) {
      return Optional.of(LocalDate.ofEpochDay(time.getLong(ChronoField.EPOCH_DAY)));
    }
    return Optional.empty();
  }
}
