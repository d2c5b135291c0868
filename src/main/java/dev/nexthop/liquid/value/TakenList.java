package dev.nexthop.liquid.value;

import java.util.ArrayList;

/**
 * What Liquid's own filters for lists make: its elements were taken out of their list, so that they
 * print as they do alone and not as {@link Represented}.
 */
public final class TakenList extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;
}
