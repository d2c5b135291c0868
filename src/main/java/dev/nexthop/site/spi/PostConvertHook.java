package dev.nexthop.site.spi;

import dev.nexthop.problem.Problem;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Called for each document after Liquid and Markdown, before layouts (Jekyll's {@code
 * post_convert}). May be called by several threads at once.
 */
@FunctionalInterface
public interface PostConvertHook {

  /**
   * The HTML to go on with.
   *
   * @param document the document
   * @param html its HTML
   * @param problems takes what is wrong with it
   */
  String afterConvert(Document document, String html, Consumer<Problem> problems);

  /**
   * Text of the static files that the documents it has changed need, by URL path without leading
   * slash; written only if it has changed one. The site's own files come before them.
   */
  default Map<String, String> assets() {
    return Map.of();
  }

  /**
   * The document that was converted.
   *
   * @param file path relative to the source folder
   * @param site Liquid's {@code site}
   * @param page Liquid's {@code page}
   * @param source the file's text without front matter
   * @param sourceLine 1-based line of the file on which {@code source} begins
   */
  record Document(
      String file,
      Map<String, Object> site,
      Map<String, Object> page,
      String source,
      int sourceLine) {}
}
