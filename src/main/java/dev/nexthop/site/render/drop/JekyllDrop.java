package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object with attributes of its own before those of a map behind it ({@code drops/drop.rb}).
 * Looping over it gives the keys.
 */
public abstract class JekyllDrop implements Drop, Iterable<Object> {

  /** Names of its own attributes, in the order in which {@code jekyll build} lists them. */
  protected abstract List<String> attributes();

  /** The value of one of its own attributes. */
  protected abstract Object attribute(String name);

  /** What it has beside its own attributes. */
  protected abstract Map<String, Object> fallback();

  @Override
  public Object get(String name) {
    return attributes().contains(name) ? attribute(name) : fallback().getOrDefault(name, Nil.NIL);
  }

  @Override
  public boolean has(String name) {
    return attributes().contains(name) || fallback().containsKey(name);
  }

  /** All keys, own attributes first. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>(attributes());
    keys.addAll(fallback().keySet());
    return keys;
  }

  /** All keys with their values, in the order of {@link #keys}. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    keys().forEach(key -> map.put(key, get(key)));
    return map;
  }

  /**
   * What is written as JSON.
   *
   * @param depth number of lists and maps around it
   */
  public Map<String, Object> jsonMap(int depth) {
    return toMap();
  }

  @Override
  public Iterator<Object> iterator() {
    return new ArrayList<Object>(keys()).iterator();
  }

  @Override
  public String inspect() {
    return Json.pretty(toMap());
  }

  @Override
  public String text() {
    return "Jekyll::Drops::" + getClass().getSimpleName();
  }

  @Override
  public String toString() {
    return text();
  }
}
