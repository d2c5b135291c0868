package dev.nexthop.postfix.config;

/** Enhanced status codes in front of texts (dsn_util.c:dsn_split). */
public final class StatusCode {

  private StatusCode() {}

  /** Length of a status code such as 5.1.1 at the beginning of a text; 0 if there is none. */
  public static int end(String text) {
    int position = 0;
    for (int part = 0; part < 3; part++) {
      int start = position;
      while (position < text.length()
          && text.charAt(position) >= '0'
          && text.charAt(position) <= '9') {
        position++;
      }
      boolean wrong = position == start || position - start > (part == 0 ? 1 : 3);
      if (wrong || (part == 0 && "245".indexOf(text.charAt(0)) < 0)) {
        return 0;
      }
      if (part < 2) {
        if (position == text.length() || text.charAt(position) != '.') {
          return 0;
        }
        position++;
      }
    }
    return position == text.length() || text.charAt(position) == ' ' ? position : 0;
  }
}
