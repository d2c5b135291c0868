package dev.nexthop.markdown.flexmark;

/**
 * Addresses in the text that become links: the rules of cmark-gfm's {@code autolink.c}, in linear
 * time.
 */
final class Autolinks {
  private Autolinks() {}

  /** Whether an address without a scheme may start here. */
  static boolean isWww(CharSequence text, int at) {
    return startsWith(text, at, "www.") && (at == 0 || opensAddress(text.charAt(at - 1)));
  }

  /** Where such an address ends; −1 if it has no domain. */
  static int wwwEnd(CharSequence text, int at) {
    int domain = domainEnd(text, at, false);
    return domain < 0 ? -1 : end(text, at, domain);
  }

  private static boolean opensAddress(char before) {
    return isSpace(before) || "*_~(".indexOf(before) >= 0;
  }

  /** Where the scheme of an address starts whose colon is here; −1 if there is none. */
  static int schemeStart(CharSequence text, int colon) {
    if (!startsWith(text, colon, "://")) {
      return -1;
    }
    int start = colon;
    while (start > 0 && isLetter(text.charAt(start - 1)) && colon - start < 6) {
      start--;
    }
    String scheme = text.subSequence(start, colon).toString();
    return scheme.equalsIgnoreCase("http")
            || scheme.equalsIgnoreCase("https")
            || scheme.equalsIgnoreCase("ftp")
        ? start
        : -1;
  }

  /** Where an address ends whose scheme's colon is here; −1 if it has no host. */
  static int urlEnd(CharSequence text, int colon) {
    int host = colon + 3;
    if (host >= text.length() || !isHost(text, host)) {
      return -1;
    }
    int domain = domainEnd(text, host, true);
    return domain < 0 ? -1 : end(text, colon, domain);
  }

  /** How much is read in vain where there is no address. */
  static int domainLength(CharSequence text, int at) {
    int end = at + 1;
    while (end < text.length() && (isHost(text, end) || "_.-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end - at;
  }

  /** Where a domain ends; the last two parts of it have no underscore. */
  private static int domainEnd(CharSequence text, int from, boolean shortOnes) {
    int dots = 0;
    int before = 0;
    int underscores = 0;
    int i = from + 1;
    for (; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == '_') {
        underscores++;
      } else if (c == '.') {
        before = underscores;
        underscores = 0;
        dots++;
      } else if (!isHost(text, i) && c != '-') {
        break;
      }
    }
    if (before > 0 || underscores > 0) {
      return -1;
    }
    return shortOnes || dots > 0 ? i : -1;
  }

  private static int end(CharSequence text, int start, int domain) {
    int end = domain;
    while (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != '<') {
      end++;
    }
    return withoutClosingMarks(text, start, end);
  }

  /** An address does not end in punctuation, in an entity, or in a bracket that it did not open. */
  static int withoutClosingMarks(CharSequence text, int start, int from) {
    int end = from;
    int surplus = 0;
    for (int i = start; i < end; i++) {
      surplus += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
    }
    while (end > start) {
      char c = text.charAt(end - 1);
      if (c == ';') {
        int entity = end - 2;
        while (entity > start && isLetter(text.charAt(entity))) {
          entity--;
        }
        end = entity < end - 2 && text.charAt(entity) == '&' ? entity : end - 1;
      } else if (c == ')' && surplus > 0) {
        surplus--;
        end--;
      } else if ("?!.,:*_~'\"".indexOf(c) >= 0) {
        end--;
      } else {
        break;
      }
    }
    return end > start ? end : -1;
  }

  /** Where the address of a mail starts that has its at sign here; −1 if none does. */
  static int mailStart(CharSequence text, int sign, int least) {
    int start = sign;
    while (start > least
        && (isWord(text.charAt(start - 1)) || ".+-_".indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    return start == sign ? -1 : start;
  }

  /** Where the address of a mail ends that has its at sign here; −1 if none does. */
  static int mailEnd(CharSequence text, int sign) {
    int dots = 0;
    int end = sign + 1;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '@') {
        return -1;
      } else if (c == '.' && end + 1 < text.length() && isWord(text.charAt(end + 1))) {
        dots++;
      } else if (!isWord(c) && c != '-' && c != '_') {
        break;
      }
    }
    boolean whole = dots > 0 && isLetter(text.charAt(end - 1));
    return whole ? withoutClosingMarks(text, sign, end) : -1;
  }

  private static boolean startsWith(CharSequence text, int at, String word) {
    if (at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHost(CharSequence text, int at) {
    int c = Character.codePointAt(text, at);
    return !isSpace((char) c) && !Character.isSpaceChar(c) && !Punctuation.is(c) && c >= ' ';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isWord(char c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }
}
