package dev.nexthop.liquid.value;

/** A list or a map that prints otherwise than its elements. */
public interface SelfPrinting {
  /** What is printed. */
  String printed();
}
