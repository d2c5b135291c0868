package dev.nexthop.lab.article;

/** Finds out whether a page may hold a lab or a question; asked of each page of a site. */
final class LabMarks {
  private LabMarks() {}

  /**
   * Whether a text has the name of an element that becomes a lab or a question. Both names have
   * {@code lab} in them, of which one letter is at a place that three divides, so most of a text
   * need not be looked at. Look-ups and lists of questions have the class {@code nexthop-lab-part}
   * for this.
   */
  static boolean in(String html) {
    int end = html.length();
    for (int i = 2; i < end; i += 3) {
      char c = html.charAt(i);
      int start = c == 'l' ? i : c == 'a' ? i - 1 : c == 'b' ? i - 2 : end;
      if (html.startsWith("lab", start)
          && (html.startsWith("lab-question", start)
              || html.startsWith("nexthop-lab", start - 8))) {
        return true;
      }
    }
    return false;
  }
}
