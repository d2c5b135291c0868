package dev.nexthop.liquid;

/** What stops the rendering of the blocks around it, up to the nearest loop. */
public enum Interrupt {
  BREAK,
  CONTINUE
}
