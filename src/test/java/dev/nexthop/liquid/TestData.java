package dev.nexthop.liquid;

import dev.nexthop.liquid.value.IntRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values from JSON, in which {@code {"$time": [second, offset]}} and the like stand for times. */
final class TestData {
  private TestData() {}

  static Map<String, Object> values(Map<String, Object> json) {
    Map<String, Object> values = new LinkedHashMap<>();
    json.forEach((key, value) -> values.put(key, value(value)));
    return values;
  }

  private static @Nullable Object value(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> map) || map.size() != 1) {
      return json;
    }
    Map.Entry<?, ?> only = map.entrySet().iterator().next();
    return switch (only.getKey().toString()) {
      case "$time" -> {
        List<?> parts = (List<?>) only.getValue();
        yield at(parts.get(0)).atZone(ZoneId.of(parts.get(1).toString()));
      }
      case "$utc" -> at(only.getValue()).atZone(ZoneOffset.UTC);
      case "$date" -> LocalDate.parse(only.getValue().toString());
      case "$range" -> {
        List<?> ends = (List<?>) only.getValue();
        yield new IntRange(((Number) ends.get(0)).longValue(), ((Number) ends.get(1)).longValue());
      }
      default -> json;
    };
  }

  private static Instant at(Object second) {
    return Instant.ofEpochSecond(((Number) second).longValue());
  }
}
