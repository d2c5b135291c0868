package dev.nexthop.lab.article;

/** Finds out whether a page may hold what labs are made of; asked of each page of a site. */
final class LabMarks {
  private LabMarks() {}

  /**
   * Whether a text has the name of an element of ours ({@code nexthop-…}) or the class of a
   * question ({@code lab-question}). Both have four characters in a row, {@code hop-} and {@code
   * lab-}, one of which is at a place that four divides, so most of a text need not be looked at.
   */
  static boolean in(String html) {
    int end = html.length();
    for (int i = 3; i < end; i += 4) {
      boolean found =
          switch (html.charAt(i)) {
            case 'h' -> isElement(html, i);
            case 'o' -> isElement(html, i - 1);
            case 'p' -> isElement(html, i - 2);
            case 'l' -> isQuestion(html, i);
            case 'a' -> isQuestion(html, i - 1);
            case 'b' -> isQuestion(html, i - 2);
            case '-' -> isElement(html, i - 3) || isQuestion(html, i - 3);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean isElement(String html, int hop) {
    return html.charAt(hop) == 'h' && html.startsWith("nexthop-", hop - 4);
  }

  private static boolean isQuestion(String html, int lab) {
    return html.charAt(lab) == 'l' && html.startsWith("lab-question", lab);
  }
}
