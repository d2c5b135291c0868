package dev.nexthop.liquid.value;

/** Answered where Ruby would say that an object has no such key or method; never a value. */
public enum Missing {
  KEY
}
