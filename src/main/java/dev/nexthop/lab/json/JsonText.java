package dev.nexthop.lab.json;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON text that is being read, by recursive descent. */
final class JsonText {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_NUMBER = 40;

  private final String text;
  private final String file;
  private int position;
  private int line = 1;
  private int lineStart;
  private int depth;

  JsonText(String text, String file) {
    this.text = text;
    this.file = file;
  }

  Json whole() throws ProblemException {
    skipBlanks();
    if (isAtEnd()) {
      throw notJson(Place.file(file), "There is no text where JSON was expected.");
    }
    Json value = value();
    skipBlanks();
    if (!isAtEnd()) {
      throw notJson(here(), "There is more text behind the end of the JSON value.");
    }
    return value;
  }

  private Json value() throws ProblemException {
    Place place = here();
    char c = isAtEnd() ? ' ' : text.charAt(position);
    return switch (c) {
      case '{' -> members(place);
      case '[' -> items(place);
      case '"' -> new Json.Text(string(), place);
      case 't' -> word("true", new Json.Truth(true, place));
      case 'f' -> word("false", new Json.Truth(false, place));
      case 'n' -> word("null", new Json.Null(place));
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(place);
      default -> throw expected("a value");
    };
  }

  private Json members(Place place) throws ProblemException {
    enter();
    Map<String, Json.Member> members = new LinkedHashMap<>();
    boolean more = !isNext('}');
    while (more) {
      Place nameAt = here();
      if (isAtEnd() || text.charAt(position) != '"') {
        throw expected(
            members.isEmpty() ? "a name in double quotes or `}`" : "a name in double quotes");
      }
      String name = string();
      if (members.containsKey(name)) {
        throw notJson(nameAt, "This is not JSON: the name `" + name + "` comes twice.");
      }
      expect(':', "`:`");
      members.put(name, new Json.Member(value(), nameAt));
      skipBlanks();
      more = more('}');
    }
    depth--;
    return new Json.Members(members, place);
  }

  private Json items(Place place) throws ProblemException {
    enter();
    List<Json> items = new ArrayList<>();
    boolean more = !isNext(']');
    while (more) {
      items.add(value());
      skipBlanks();
      more = more(']');
    }
    depth--;
    return new Json.Items(items, place);
  }

  private void enter() throws ProblemException {
    if (++depth > MAX_DEPTH) {
      throw notJson(
          here(),
          "This is not JSON that is read here: its nesting depth is over " + MAX_DEPTH + ".");
    }
    position++;
    skipBlanks();
  }

  /** Whether the bracket comes next, which is then consumed. */
  private boolean isNext(char bracket) {
    boolean next = !isAtEnd() && text.charAt(position) == bracket;
    position += next ? 1 : 0;
    return next;
  }

  /** Whether a comma comes next; else it must be the bracket. */
  private boolean more(char bracket) throws ProblemException {
    if (isNext(bracket)) {
      return false;
    }
    expect(',', "`,` or `" + bracket + "`");
    return true;
  }

  private void expect(char c, String name) throws ProblemException {
    skipBlanks();
    if (!isNext(c)) {
      throw expected(name);
    }
    skipBlanks();
  }

  private Json word(String word, Json value) throws ProblemException {
    int end = position + word.length();
    if (!text.startsWith(word, position) || (end < text.length() && isLetter(text.charAt(end)))) {
      throw expected("a value");
    }
    position = end;
    return value;
  }

  private Json number(Place place) throws ProblemException {
    int start = position;
    isNext('-');
    boolean zero = isNext('0');
    if (!zero) {
      digits();
    }
    if (isNext('.')) {
      digits();
    }
    if (isNext('e') || isNext('E')) {
      if (!isNext('+')) {
        isNext('-');
      }
      digits();
    }
    if (!isAtEnd() && isLetter(text.charAt(position))) {
      throw expected("the end of the number");
    }
    if (position - start > MAX_NUMBER) {
      throw notJson(
          place,
          "This is not JSON that is read here: the number has over " + MAX_NUMBER + " digits.");
    }
    return new Json.Numeric(text.substring(start, position), place);
  }

  private void digits() throws ProblemException {
    int start = position;
    while (!isAtEnd() && isDigit(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw expected("a digit");
    }
  }

  private String string() throws ProblemException {
    int start = ++position;
    while (!isAtEnd() && isPlain(text.charAt(position))) {
      position++;
    }
    if (!isAtEnd() && text.charAt(position) == '"') {
      return text.substring(start, position++);
    }
    StringBuilder value = new StringBuilder(text.substring(start, position));
    while (!isAtEnd() && text.charAt(position) != '"') {
      char c = text.charAt(position);
      if (c < ' ') {
        throw notJson(
            here(),
            "This is not JSON: line breaks and other control characters in strings are written as `\\n` and the like.");
      }
      position++;
      value.append(c == '\\' ? escaped() : c);
    }
    if (isAtEnd()) {
      throw notJson(here(), "This is not JSON: the text ends inside a string.");
    }
    position++;
    return value.toString();
  }

  private char escaped() throws ProblemException {
    char c = isAtEnd() ? ' ' : text.charAt(position++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> {
        position--;
        throw expected("an escape such as `\\n` or `\\u0020`");
      }
    };
  }

  private char hexadecimal() throws ProblemException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = isAtEnd() ? -1 : digit(text.charAt(position));
      if (digit < 0) {
        throw expected("four hexadecimal digits");
      }
      code = code * 16 + digit;
      position++;
    }
    return (char) code;
  }

  private static int digit(char c) {
    return c > 'f' ? -1 : Character.digit(c, 16);
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '\\';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z' || isDigit(c);
  }

  private boolean isAtEnd() {
    return position >= text.length();
  }

  private void skipBlanks() {
    while (!isAtEnd()) {
      char c = text.charAt(position);
      if (c == '\n') {
        line++;
        lineStart = position + 1;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return;
      }
      position++;
    }
  }

  private Place here() {
    return new Place(file, line, position - lineStart + 1);
  }

  private ProblemException expected(String what) {
    if (isAtEnd()) {
      return notJson(here(), "This is not JSON: the text ends where " + what + " was expected.");
    }
    int end = position + (Character.isHighSurrogate(text.charAt(position)) ? 2 : 1);
    String found = text.substring(position, Math.min(end, text.length()));
    return notJson(here(), "This is not JSON: expected " + what + ", found `" + found + "`.");
  }

  private static ProblemException notJson(Place place, String message) {
    return new ProblemException(
        Problem.error("not-json", place, message, "Send an experiment as a JSON object in UTF-8."));
  }
}
