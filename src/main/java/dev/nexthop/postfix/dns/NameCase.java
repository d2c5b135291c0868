package dev.nexthop.postfix.dns;

/** The case of names in replies. */
public final class NameCase {

  private NameCase() {}

  /**
   * A name of a reply as it arrives: labels at its end that the question ends in as well are
   * compressed into a pointer at the question (RFC 1035, 4.1.4), and so take on its case.
   */
  public static String asAsked(String name, String question) {
    int i = name.length();
    int j = question.length();
    int shared = name.length();
    while (i > 0 && j > 0 && same(name.charAt(i - 1), question.charAt(j - 1))) {
      i--;
      j--;
      boolean labelEnds =
          (i == 0 || name.charAt(i - 1) == '.') && (j == 0 || question.charAt(j - 1) == '.');
      shared = labelEnds ? i : shared;
    }
    return name.substring(0, shared)
        + question.substring(question.length() - (name.length() - shared));
  }

  private static boolean same(char a, char b) {
    return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
