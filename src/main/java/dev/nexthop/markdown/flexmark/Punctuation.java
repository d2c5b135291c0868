package dev.nexthop.markdown.flexmark;

/** Which characters cmark takes for punctuation ({@code utf8.c:cmark_utf8proc_is_punctuation}). */
final class Punctuation {
  private Punctuation() {}

  /** ASCII's, symbols included, and what Unicode calls punctuation. */
  static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> c < 128 && "$+<=>^`|~".indexOf(c) >= 0;
    };
  }
}
