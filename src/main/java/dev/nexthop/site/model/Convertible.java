package dev.nexthop.site.model;

import java.util.Map;

/** A text that is rendered: Liquid, then a converter, then layouts. */
public sealed interface Convertible permits Page, Document, Excerpt {

  /** Where messages say the text comes from: Jekyll's {@code path}. */
  String path();

  /** Path relative to the source folder, or to the theme. */
  String relativePath();

  /** File name extension with its dot; empty if there is none. */
  String extname();

  /** Own front matter (for a {@link Document} with its defaults); values are Liquid values. */
  Map<String, Object> data();

  /** The value of front matter or, failing that, of front-matter defaults; Nil if neither. */
  Object get(String key);

  /** The text without front matter, unrendered. */
  String content();

  /** Line of the file on which {@link #content} begins, from 1. */
  int contentLine();

  /** Path of the page on the site, beginning with a slash. */
  String url();

  /** Whether Jekyll looks for Liquid in it at all. */
  boolean rendersWithLiquid();

  /** Whether it is put into layouts. */
  boolean placedInLayout();

  /** Whether the file was in the encoding that it should be in. */
  default boolean isDecodable() {
    return true;
  }

  /** Whether a text has any Liquid in it (Jekyll's {@code has_liquid_construct?}). */
  static boolean hasLiquid(String text) {
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      if (text.startsWith("%", i + 1) || text.startsWith("{", i + 1)) {
        return true;
      }
    }
    return false;
  }
}
