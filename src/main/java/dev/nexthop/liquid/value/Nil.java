package dev.nexthop.liquid.value;

/** The value of what is not there; prints as nothing. */
public enum Nil {
  NIL;

  @Override
  public String toString() {
    return "";
  }
}
