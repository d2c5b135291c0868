package dev.nexthop.lab.article;

import java.util.Comparator;
import java.util.List;

/**
 * HTML that goes into an article's.
 *
 * @param start where it goes
 * @param end where the article goes on: {@code start}, or the end of the element it replaces
 */
record Piece(int start, int end, String html) {

  /** The article with its pieces; those of one place stay in the order of the list. */
  static String in(String article, List<Piece> pieces) {
    int added = pieces.stream().mapToInt(piece -> piece.html().length() + 1).sum();
    StringBuilder filled = new StringBuilder(article.length() + added);
    int from = 0;
    for (Piece piece : pieces.stream().sorted(Comparator.comparingInt(Piece::start)).toList()) {
      filled.append(article, from, Math.max(from, piece.start())).append('\n').append(piece.html());
      from = Math.max(from, piece.end());
    }
    return filled.append(article, from, article.length()).toString();
  }
}
