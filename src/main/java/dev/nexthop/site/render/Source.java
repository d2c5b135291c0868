package dev.nexthop.site.render;

/**
 * A text with Liquid in it.
 *
 * @param text the text, without front matter
 * @param path the file as Jekyll's messages name it: relative to the source folder, or below the
 *     theme's name
 * @param line line of the file on which the text begins, from 1
 */
public record Source(String text, String path, int line) {}
