package dev.nexthop.markdown.kramdown.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes in the order in which they were first set, and names of attribute lists to be looked
 * up. A value may be absent only in HTML's {@code <p class>}, which is kept as an empty string.
 */
public final class Attributes {
  private static final int MOST_REFERENCES = 200;

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> references = new ArrayList<>(0);

  /** A copy that can be changed on its own. */
  public Attributes copy() {
    Attributes copy = new Attributes();
    copy.values.putAll(values);
    copy.references.addAll(references);
    return copy;
  }

  /** Names and values, to be read only. */
  public Map<String, String> values() {
    return values;
  }

  /** Names of attribute lists, to be read only. */
  public List<String> references() {
    return references;
  }

  /** Whether the name of an attribute list is among the references. */
  public boolean refersTo(String name) {
    return references.contains(name);
  }

  /** Value of an attribute. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Value of an attribute, empty if it is not set. */
  public String getOrEmpty(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether an attribute is set. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Sets an attribute. */
  public void set(String name, String value) {
    values.put(name, value);
  }

  /** Removes an attribute. */
  public void remove(String name) {
    values.remove(name);
  }

  /** Adds to the class attribute. */
  public void addClass(String name) {
    values.merge("class", name, (old, more) -> old + " " + more);
    values.computeIfPresent("class", (key, names) -> AsciiSpace.stripLeading(names));
  }

  /** Adds the name of an attribute list. */
  public void refer(String name) {
    references.add(name);
  }

  /** Whether there is neither an attribute nor a reference. */
  public boolean isEmpty() {
    return values.isEmpty() && references.isEmpty();
  }

  /** Adds an inline attribute list: classes add up, everything else replaces. */
  public void apply(Attributes list, Map<String, Attributes> named) {
    if (list.references.isEmpty()) {
      add(list);
      return;
    }
    apply(list, named, new ArrayDeque<>(), MOST_REFERENCES);
  }

  /** Applies a list; how many references may still be followed. */
  private int apply(
      Attributes list, Map<String, Attributes> named, Deque<Attributes> within, int most) {
    int left = most;
    within.push(list);
    for (String reference : list.references) {
      Attributes referenced = named.get(reference);
      if (referenced != null && left > 0 && !within.contains(referenced)) {
        left = apply(referenced, named, within, left - 1);
      }
    }
    within.pop();
    add(list);
    return left;
  }

  private void add(Attributes list) {
    list.values.forEach(
        (name, value) -> {
          if (name.equals("class")) {
            addClass(value);
          } else {
            set(name, value);
          }
        });
  }
}
