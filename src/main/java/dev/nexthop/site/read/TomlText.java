package dev.nexthop.site.read;

import dev.nexthop.site.read.Toml.Mistake;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of TOML and how far it was read. */
final class TomlText {
  private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

  private final String text;
  private int at;

  TomlText(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The line that is being read, from 1. */
  int line() {
    return 1
        + (int)
            text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
  }

  boolean startsWith(String token) {
    return text.startsWith(token, at);
  }

  /** Reads a token if it comes next. */
  boolean take(String token) {
    boolean found = startsWith(token);
    at += found ? token.length() : 0;
    return found;
  }

  void expect(String token) {
    skipBlanks();
    if (!take(token)) {
      throw new Mistake("Expected `" + token + "`" + (atEnd() ? "." : " before `" + rest() + "`."));
    }
  }

  private String rest() {
    int end = text.indexOf('\n', at);
    return text.substring(at, Math.min(end < 0 ? text.length() : end, at + 40));
  }

  void expectLineEnd() {
    skipBlanksAndComment();
    if (!atEnd() && text.charAt(at) != '\n') {
      throw new Mistake("Expected the end of the line before `" + rest() + "`.");
    }
  }

  void skipBlanks() {
    while (!atEnd() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private void skipBlanksAndComment() {
    skipBlanks();
    if (startsWith("#")) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    }
  }

  /** Skips blanks, comments and line breaks. */
  void skipLines() {
    skipBlanksAndComment();
    while (!atEnd() && text.charAt(at) == '\n') {
      at++;
      skipBlanksAndComment();
    }
  }

  String bareKey() {
    return match(BARE_KEY, "a key").group();
  }

  /** Reads what a pattern matches here. */
  Matcher match(Pattern pattern, String wanted) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new Mistake("Expected " + wanted + (atEnd() ? "." : " before `" + rest() + "`."));
    }
    at = matcher.end();
    return matcher;
  }

  /** The text up to a token, which is read as well. */
  String until(String token) {
    int end = text.indexOf(token, at);
    if (end < 0) {
      throw new Mistake("The text that begins here is not closed with " + token + ".");
    }
    String found = text.substring(at, end);
    at = end + token.length();
    return found;
  }

  /** Reads one character. */
  char next() {
    if (atEnd()) {
      throw new Mistake("The text ends within a string.");
    }
    return text.charAt(at++);
  }

  /** Reads so many hexadecimal digits. */
  int codePoint(int digits) {
    return Integer.parseUnsignedInt(
        match(Pattern.compile("[0-9A-Fa-f]{" + digits + "}"), digits + " digits").group(), 16);
  }
}
