package dev.nexthop.liquid.value;

/**
 * What templates get of an object that itself stands in lists and maps (Ruby: they have the
 * objects, whose {@code to_liquid} is called when one is taken out), so that it prints otherwise
 * there.
 */
public interface Represented {
  /** The object's own {@code to_s}. */
  String textInList();

  /** The object's own {@code inspect}. */
  String inspectedInList();
}
