package dev.nexthop.site.render;

import dev.nexthop.problem.ProblemException;

/** The converters of a site, as filters use them. Safe for use by several threads. */
public interface Converters {

  /** Markdown to HTML as the site is configured: {@code markdownify}. */
  String markdown(String text);

  /** Straight quotes to curly ones: {@code smartify}. */
  String smartify(String text) throws ProblemException;

  /**
   * Sass or SCSS to CSS.
   *
   * @param indented whether it is the indented syntax
   * @throws ProblemException if it can't be compiled
   */
  String sass(String text, boolean indented) throws ProblemException;
}
