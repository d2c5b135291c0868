package dev.nexthop.dns.zone;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a zone text into logical lines (RFC 1035, section 5.1), each word with its place. */
final class ZoneLexer {
  private final String text;
  private final List<Problem> problems;
  private int position;
  private int line = 1;
  private int lineStart;

  ZoneLexer(String text, List<Problem> problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The next logical line that has a word; empty at the end of the text. */
  Optional<ZoneEntry> next() {
    while (position < text.length()) {
      boolean blank = isBlank(text.charAt(position));
      List<ZoneToken> tokens = logicalLine();
      if (!tokens.isEmpty()) {
        return Optional.of(new ZoneEntry(blank, tokens));
      }
    }
    return Optional.empty();
  }

  private List<ZoneToken> logicalLine() {
    List<ZoneToken> tokens = new ArrayList<>();
    List<Place> open = new ArrayList<>();
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\n') {
        newLine();
        if (open.isEmpty()) {
          return tokens;
        }
      } else if (c == '(') {
        open.add(here());
        position++;
      } else if (c == ')') {
        close(open);
        position++;
      } else if (c == ';') {
        skipComment();
      } else if (isBlank(c)) {
        position++;
      } else {
        tokens.add(c == '"' ? quoted() : word());
      }
    }
    if (!open.isEmpty()) {
      problems.add(
          Problem.error(
              "zone-parenthesis",
              open.get(0),
              "This parenthesis is never closed.",
              "Put `)` behind the last field of the record."));
    }
    return tokens;
  }

  private void close(List<Place> open) {
    if (open.isEmpty()) {
      problems.add(
          Problem.error(
              "zone-parenthesis",
              here(),
              "This `)` closes nothing.",
              "Remove it, or open the group with `(` on the line where the record begins."));
    } else {
      open.remove(open.size() - 1);
    }
  }

  private ZoneToken word() {
    int start = position;
    while (position < text.length() && !endsWord(text.charAt(position))) {
      boolean escape = text.charAt(position) == '\\' && position + 1 < text.length();
      position += escape && text.charAt(position + 1) != '\n' ? 2 : 1;
    }
    return token(start);
  }

  private ZoneToken quoted() {
    int start = position++;
    while (position < text.length() && text.charAt(position) != '"') {
      if (text.charAt(position) == '\n') {
        return unterminated(start);
      }
      boolean escape = text.charAt(position) == '\\' && position + 1 < text.length();
      position += escape && text.charAt(position + 1) != '\n' ? 2 : 1;
    }
    if (position >= text.length()) {
      return unterminated(start);
    }
    position++;
    return token(start);
  }

  private ZoneToken unterminated(int start) {
    ZoneToken token = token(start);
    problems.add(
        Problem.error(
            "zone-quote",
            token.place(),
            "This quoted text does not end on its line.",
            "Close it with `\"`."));
    return new ZoneToken("\"\"", token.line(), token.column());
  }

  private ZoneToken token(int start) {
    return new ZoneToken(text.substring(start, position), line, start - lineStart + 1);
  }

  private void skipComment() {
    while (position < text.length() && text.charAt(position) != '\n') {
      position++;
    }
  }

  private void newLine() {
    position++;
    line++;
    lineStart = position;
  }

  private Place here() {
    return new Place(ZoneText.FILE, line, position - lineStart + 1);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private static boolean endsWord(char c) {
    return isBlank(c) || c == '\n' || c == ';' || c == '(' || c == ')' || c == '"';
  }
}
