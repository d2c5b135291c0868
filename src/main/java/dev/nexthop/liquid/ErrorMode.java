package dev.nexthop.liquid;

/** What the parser does with markup that is not quite Liquid. */
public enum ErrorMode {
  /** Reads what it can and ignores the rest, as Liquid 2.5 did. */
  LAX,
  /** As lax, and collects what strict would have refused in {@link Template#warnings()}. */
  WARN,
  /** Refuses it. */
  STRICT
}
