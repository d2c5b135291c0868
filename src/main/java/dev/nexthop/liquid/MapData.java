package dev.nexthop.liquid;

import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import java.util.Map;

/** Variables from a map. */
record MapData(Map<String, ?> map) implements Drop {
  static final MapData EMPTY = new MapData(Map.of());

  @Override
  public Object get(String name) {
    Object value = map.get(name);
    return value == null ? Nil.NIL : value;
  }

  @Override
  public boolean has(String name) {
    return map.containsKey(name);
  }

  @Override
  public String text() {
    return map.toString();
  }
}
