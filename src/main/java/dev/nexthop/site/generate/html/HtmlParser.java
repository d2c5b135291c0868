package dev.nexthop.site.generate.html;

import dev.nexthop.markdown.kramdown.html.Entities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the content of a body as libxml2 2.9.14 does in its {@code HTMLparser.c}, mistakes and all.
 */
final class HtmlParser {
  private final String html;
  private final List<HtmlNode> top = new ArrayList<>();
  private final List<HtmlNode.Element> open = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int at;

  private HtmlParser(String html) {
    this.html = html;
  }

  /** The nodes of a text. */
  static List<HtmlNode> nodes(String html) {
    HtmlParser parser = new HtmlParser(html);
    parser.content();
    parser.flush();
    return parser.top;
  }

  private void content() {
    while (at < html.length()) {
      if (html.startsWith("</", at)) {
        endTag();
      } else if (isIn("script") || isIn("style")) {
        script();
      } else if (html.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        at = after(">", at);
      } else if (html.startsWith("<!--", at)) {
        comment();
      } else if (html.startsWith("<?", at)) {
        instruction();
      } else if (html.charAt(at) == '<' && isNameStart(charAt(at + 1))) {
        startTag();
      } else if (html.charAt(at) == '&') {
        at = reference(at, text);
      } else {
        character(html.charAt(at++));
      }
    }
  }

  /** Control characters are no text. */
  private void character(char c) {
    if (c >= ' ' || c == '\n' || c == '\t' || c == '\r') {
      text.append(c);
    }
  }

  private char charAt(int index) {
    return index < html.length() ? html.charAt(index) : '\0';
  }

  private int after(String end, int from) {
    int found = html.indexOf(end, from);
    return found < 0 ? html.length() : found + end.length();
  }

  private boolean isIn(String name) {
    return !open.isEmpty() && open.get(open.size() - 1).name().equals(name);
  }

  private void flush() {
    if (!text.isEmpty()) {
      String content = text.toString();
      text.setLength(0);
      here().add(new HtmlNode.Text(content));
    }
  }

  private List<HtmlNode> here() {
    return open.isEmpty() ? top : open.get(open.size() - 1).children();
  }

  private void add(HtmlNode node) {
    flush();
    here().add(node);
  }

  private void pop() {
    flush();
    open.remove(open.size() - 1);
  }

  private void script() {
    String end = "</" + open.get(open.size() - 1).name();
    int from = at;
    while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
      at++;
    }
    if (at > from) {
      add(new HtmlNode.Raw(html.substring(from, at)));
    }
  }

  private void comment() {
    int usual = html.indexOf("-->", at + 4);
    int wrong = html.indexOf("--!>", at + 4);
    int end = wrong >= 0 && (usual < 0 || wrong < usual) ? wrong : usual;
    if (end < 0) {
      at = html.length();
      return;
    }
    add(new HtmlNode.Raw(html.substring(at, end) + "-->"));
    at = end + (end == wrong ? 4 : 3);
  }

  private void instruction() {
    int end = after(">", at);
    int name = at + 2;
    if (isNameStart(charAt(name)) && html.charAt(end - 1) == '>') {
      while (isName(charAt(name))) {
        name++;
      }
      String data = html.substring(name, end - 1).stripLeading();
      String target = html.substring(at, name);
      add(new HtmlNode.Raw(target + (data.isEmpty() ? "" : " " + data) + ">"));
    }
    at = end;
  }

  private void endTag() {
    at += 2;
    String name = name();
    if (name.isEmpty()) {
      return;
    }
    at = after(">", at);
    int depth = open.size() - 1;
    while (depth >= 0 && !open.get(depth).name().equals(name)) {
      if (HtmlElements.priority(open.get(depth).name()) > HtmlElements.priority(name)) {
        return;
      }
      depth--;
    }
    while (depth >= 0 && open.size() > depth) {
      pop();
    }
  }

  private void startTag() {
    at++;
    String name = name();
    while (!open.isEmpty() && HtmlElements.closes(name, open.get(open.size() - 1).name())) {
      pop();
    }
    Map<String, Optional<String>> attributes = attributes();
    boolean isMisplaced = name.equals("html") || name.equals("head") || name.equals("body");
    if (!isMisplaced) {
      HtmlNode.Element element = new HtmlNode.Element(name, attributes, new ArrayList<>());
      add(element);
      open.add(element);
    }
    if (html.startsWith("/>", at)) {
      at += 2;
      if (!open.isEmpty()) {
        pop();
      }
    } else if (at < html.length()) {
      at++;
      if (!isMisplaced && HtmlElements.isVoid(name)) {
        pop();
      }
    }
  }

  private Map<String, Optional<String>> attributes() {
    Map<String, Optional<String>> attributes = new LinkedHashMap<>();
    skipSpace();
    while (at < html.length() && html.charAt(at) != '>' && !html.startsWith("/>", at)) {
      String name = name();
      if (name.isEmpty()) {
        skipMistake();
      } else {
        Optional<String> value = value();
        attributes.putIfAbsent(name, value);
      }
      skipSpace();
    }
    return attributes;
  }

  private void skipMistake() {
    while (at < html.length()
        && !isSpace(html.charAt(at))
        && html.charAt(at) != '>'
        && !html.startsWith("/>", at)) {
      at++;
    }
  }

  private Optional<String> value() {
    skipSpace();
    if (charAt(at) != '=') {
      return Optional.empty();
    }
    at++;
    skipSpace();
    char quote = charAt(at);
    StringBuilder value = new StringBuilder();
    if (quote == '"' || quote == '\'') {
      at++;
      while (at < html.length() && html.charAt(at) != quote) {
        valueCharacter(value);
      }
      at++;
    } else {
      while (at < html.length() && html.charAt(at) != '>' && !isSpace(html.charAt(at))) {
        valueCharacter(value);
      }
    }
    at = Math.min(at, html.length());
    return Optional.of(value.toString());
  }

  private void valueCharacter(StringBuilder value) {
    if (html.charAt(at) == '&') {
      at = reference(at, value);
    } else {
      value.append(html.charAt(at++));
    }
  }

  /** Adds what a reference means, or the reference; where it ends. */
  private int reference(int from, StringBuilder out) {
    if (charAt(from + 1) == '#') {
      return numeric(from, out);
    }
    int end = from + 1;
    while (end == from + 1 ? isNameStart(charAt(end)) : isName(charAt(end))) {
      end++;
    }
    String name = html.substring(from + 1, end);
    OptionalInt code = charAt(end) == ';' ? Entities.codePoint(name) : OptionalInt.empty();
    if (code.isPresent()) {
      out.appendCodePoint(code.getAsInt());
      return end + 1;
    }
    out.append('&').append(name);
    return end;
  }

  private int numeric(int from, StringBuilder out) {
    boolean isHex = charAt(from + 2) == 'x' || charAt(from + 2) == 'X';
    int end = from + (isHex ? 3 : 2);
    long code = 0;
    while (charAt(end) < 0x80 && Character.digit(charAt(end), isHex ? 16 : 10) >= 0) {
      code = Math.min(code * (isHex ? 16 : 10) + Character.digit(charAt(end), 16), 0x110000);
      end++;
    }
    boolean isCharacter =
        code >= ' '
            && code < 0x110000
            && (code < 0xD800 || code > 0xDFFF)
            && code != 0xFFFE
            && code != 0xFFFF;
    if (isCharacter || code == '\t' || code == '\n' || code == '\r') {
      out.appendCodePoint((int) code);
    }
    return charAt(end) == ';' ? end + 1 : end;
  }

  private String name() {
    int from = at;
    if (isNameStart(charAt(at)) || charAt(at) == '.') {
      while (isName(charAt(at))) {
        at++;
      }
    }
    return html.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
  }

  private static boolean isName(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }

  private void skipSpace() {
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
