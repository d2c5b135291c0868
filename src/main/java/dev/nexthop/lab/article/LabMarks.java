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
      int first =
          switch (html.charAt(i)) {
            case 'h', 'l' -> i;
            case 'o', 'a' -> i - 1;
            case 'p', 'b' -> i - 2;
            case '-' -> i - 3;
            default -> end;
          };
      if (html.startsWith("lab-question", first) || html.startsWith("nexthop-", first - 4)) {
        return true;
      }
    }
    return false;
  }
}
