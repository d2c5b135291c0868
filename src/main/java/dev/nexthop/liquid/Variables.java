package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of one rendering: scopes, then counters, then the data it was given. */
final class Variables {
  private final Drop data;
  private final Map<String, Object> counters;
  private final List<Map<String, Object>> scopes = new ArrayList<>();

  Variables(Drop data, Map<String, Object> counters) {
    this.data = data;
    this.counters = counters;
    scopes.add(new HashMap<>());
  }

  Object find(String name, boolean strict) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Object value = scopes.get(i).get(name);
      if (value != null) {
        return Values.of(value);
      }
    }
    if (!counters.isEmpty() && counters.containsKey(name)) {
      return Values.of(counters.get(name));
    }
    if (strict && !data.has(name)) {
      throw undefined(name);
    }
    return Values.of(data.get(name));
  }

  static LiquidException undefined(String name) {
    return new LiquidException(ErrorKind.UNDEFINED_VARIABLE, "undefined variable " + name)
        .withHint("correct its name, or set it in front matter, in _config.yml or with `assign`");
  }

  void set(String name, Object value) {
    scopes.get(scopes.size() - 1).put(name, value);
  }

  void assign(String name, Object value) {
    scopes.get(0).put(name, value);
  }

  int depth() {
    return scopes.size();
  }

  void push() {
    scopes.add(new HashMap<>());
  }

  void pop() {
    if (scopes.size() == 1) {
      throw new IllegalStateException("no scope to close");
    }
    scopes.remove(scopes.size() - 1);
  }

  Object counter(String name) {
    Object counter = counters.get(name);
    return Values.of(counter != null ? counter : data.get(name));
  }

  void counter(String name, Object value) {
    counters.put(name, value);
  }
}
