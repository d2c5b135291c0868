package dev.nexthop.liquid.syntax;

/** {@code VariableSignature+}: what assign and capture accept as a name. */
public final class Signature {
  private Signature() {}

  /** First index from which a signature can be read; the length if there is none. */
  public static int find(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (end(text, i) > i) {
        return i;
      }
    }
    return text.length();
  }

  /** End of the signature at an index; the index itself if there is none. */
  public static int end(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int start = text.charAt(i) == '(' ? i + 1 : i;
      if (start >= text.length() || !isPart(text.charAt(start))) {
        return i;
      }
      i = start + 1;
      if (i < text.length() && text.charAt(i) == ')') {
        i++;
      }
    }
    return i;
  }

  private static boolean isPart(char c) {
    return Characters.isNamePart(c) || c == '.' || c == '[' || c == ']';
  }
}
