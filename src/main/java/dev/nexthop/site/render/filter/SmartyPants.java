package dev.nexthop.site.render.filter;

import dev.nexthop.markdown.kramdown.html.Entities;
import dev.nexthop.markdown.kramdown.render.EntityWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code smartify}: curly quotes, dashes and ellipses in text with HTML, which is left alone
 * ({@code converters/smartypants.rb} on kramdown's span parsers).
 */
public final class SmartyPants {
  private static final String PUNCTUATION = "[!\"#$%'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]";

  /** A rule for quotes: groups before the quote are kept; the last one is the quote itself. */
  private record Rule(Pattern pattern, String result) {
    static Rule of(String pattern, String result) {
      return new Rule(Pattern.compile(pattern, Pattern.MULTILINE), result);
    }
  }

  /** {@code <} and {@code >} stand for the opening and the closing form of the quote found. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("()([\"'])(?=[_*]{1,2}\\S)", "<"),
          Rule.of("()([\"'])(?=" + PUNCTUATION + "(?!\\.\\.)\\B)", ">"),
          Rule.of("(\\s?)(\"')(?=\\w)", "“‘"),
          Rule.of("(\\s?)('\")(?=\\w)", "‘“"),
          Rule.of("(\\s?)(')(?=\\d\\ds)", "’"),
          Rule.of("(\\s)(['\"])(?=\\w)", "<"),
          Rule.of("([^ \\\\\\t\\r\\n\\[{(-])(['\"])", ">"),
          Rule.of("()([\"'])(?=\\s|s\\b|$)", ">"),
          Rule.of("([\\s\\S]?)(')", "‘"),
          Rule.of("([\\s\\S]?)(\")", "“"));

  private static final Pattern QUOTE = Pattern.compile("[^\\\\]?[\"']");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:([\\w:][\\w:.-]*)|#(\\d{1,7})|#x([0-9a-fA-F]{1,6}));");
  private static final Pattern SYMBOL =
      Pattern.compile("---|--|\\.\\.\\.|\\\\<<|\\\\>>|<< | >>|<<|>>");
  private static final Pattern COMMENT = Pattern.compile("<!--[\\s\\S]*?-->");
  private static final Pattern TAG =
      Pattern.compile(
          "<([a-zA-Z][\\w:-]*)((?:\\s+[\\w:@.-]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'=<>`]+))?)*+)"
              + "\\s*(/)?>");
  private static final Pattern CLOSING = Pattern.compile("</([a-zA-Z][\\w:-]*)\\s*>");

  /** Quotes in kramdown's order. */
  private static final String QUOTES = "‘’“”";

  private final String text;
  private final EntityWriter entities;
  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int at;

  private SmartyPants(String text, EntityWriter entities) {
    this.text = text;
    this.entities = entities;
  }

  /** The text with typographic characters, written as kramdown's options want them. */
  public static String convert(String text, EntityWriter entities) {
    return new SmartyPants(text.endsWith("\n") ? text : text + "\n", entities).convert();
  }

  private String convert() {
    boolean lineStart = true;
    while (at < text.length()) {
      int before = at;
      if (!(lineStart && open.isEmpty() && block())) {
        span();
      }
      lineStart = text.charAt(Math.max(before, at - 1)) == '\n';
    }
    open.forEach(name -> html.append("</").append(name).append('>'));
    String result = html.toString();
    return result.endsWith("\n") ? result.substring(0, result.length() - 1) : result;
  }

  /** An element between whose tags nothing is changed, if one begins here. */
  private boolean block() {
    Matcher tag = matcher(TAG);
    if (!tag.lookingAt() || !HtmlNames.isBlock(tag.group(1))) {
      return false;
    }
    String name = lower(tag.group(1));
    boolean empty = tag.group(3) != null || HtmlNames.isVoid(name);
    int end = empty ? tag.end() : endOfElement(name, tag.end());
    if (end < 0) {
      end = text.length();
      element(name, end).append("</").append(name).append(">\n");
    } else {
      element(name, empty ? end : text.lastIndexOf("</", end));
      html.append(empty ? "" : "</" + name + ">").append('\n');
    }
    at = end;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    } else {
      at = end;
    }
    return true;
  }

  /** Its text up to there, with the name in small letters. */
  private StringBuilder element(String name, int end) {
    return html.append('<').append(name).append(text, at + 1 + name.length(), end);
  }

  /** After the closing tag; -1 if there is none. */
  private int endOfElement(String name, int from) {
    Matcher tags =
        Pattern.compile("<(/?)" + Pattern.quote(name) + "\\b[^>]*>", Pattern.CASE_INSENSITIVE)
            .matcher(text);
    int depth = 1;
    int next = from;
    while (tags.find(next)) {
      depth += tags.group(1).isEmpty() ? 1 : -1;
      next = tags.end();
      if (depth == 0) {
        return next;
      }
    }
    return -1;
  }

  private void span() {
    boolean raw = !open.isEmpty() && HtmlNames.isRaw(open.element());
    if (!raw && matcher(QUOTE).lookingAt()) {
      quote();
    } else if (matcher(ENTITY).lookingAt()) {
      entity();
    } else if (!raw && matcher(SYMBOL).lookingAt()) {
      symbol();
    } else if (text.charAt(at) != '<' || !tag()) {
      append(text.charAt(at));
      at++;
    }
  }

  private void append(char c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      default -> html.append(c);
    }
  }

  private void quote() {
    for (Rule rule : RULES) {
      Matcher matcher = matcher(rule.pattern());
      if (matcher.lookingAt()) {
        matcher.group(1).chars().forEach(c -> append((char) c));
        boolean single = matcher.group(2).equals("'");
        String quotes =
            switch (rule.result()) {
              case "<" -> single ? "‘" : "“";
              case ">" -> single ? "’" : "”";
              default -> rule.result();
            };
        quotes.chars().forEach(c -> entities.smartQuote(QUOTES.indexOf(c), html));
        at = matcher.end();
        return;
      }
    }
    throw new IllegalStateException("a rule for every quote");
  }

  private void entity() {
    Matcher entity = matcher(ENTITY);
    if (!entity.lookingAt()) {
      return;
    }
    at = entity.end();
    int code = code(entity);
    if (code <= 0) {
      html.append("&amp;").append(entity.group(), 1, entity.group().length());
    } else {
      entities.entity(code, entity.group(), html);
    }
  }

  /** -1 for what is no character. */
  private static int code(Matcher entity) {
    String name = entity.group(1);
    if (name != null) {
      return Entities.codePoint(name).orElse(-1);
    }
    String decimal = entity.group(2);
    return Entities.numeric(decimal != null ? decimal : "x" + entity.group(3));
  }

  private void symbol() {
    Matcher symbol = matcher(SYMBOL);
    if (!symbol.lookingAt()) {
      return;
    }
    at = symbol.end();
    switch (symbol.group()) {
      case "---" -> entities.symbol("mdash", html);
      case "--" -> entities.symbol("ndash", html);
      case "..." -> entities.symbol("hellip", html);
      case "\\<<" -> html.append("&lt;&lt;");
      case "\\>>" -> html.append("&gt;&gt;");
      case "<< " -> entities.symbol("laquo_space", html);
      case " >>" -> entities.symbol("raquo_space", html);
      case "<<" -> entities.symbol("laquo", html);
      default -> entities.symbol("raquo", html);
    }
  }

  private boolean tag() {
    Matcher comment = matcher(COMMENT);
    if (comment.lookingAt()) {
      html.append(comment.group());
      at = comment.end();
      return true;
    }
    Matcher closing = matcher(CLOSING);
    if (closing.lookingAt()) {
      return close(closing);
    }
    Matcher tag = matcher(TAG);
    if (!tag.lookingAt() || HtmlNames.isBlock(tag.group(1))) {
      return false;
    }
    if (tag.group(3) == null && !HtmlNames.isVoid(tag.group(1))) {
      String name = HtmlNames.canonical(tag.group(1));
      open.push(name);
      html.append('<').append(name).append(tag.group(2)).append('>');
      at = tag.end();
      return true;
    }
    html.append('<').append(tag.group(1)).append(tag.group(2)).append(" />");
    at = tag.end();
    return true;
  }

  private boolean close(Matcher closing) {
    if (open.isEmpty() || !open.element().equals(HtmlNames.canonical(closing.group(1)))) {
      return false;
    }
    html.append("</").append(open.pop()).append('>');
    at = closing.end();
    return true;
  }

  private Matcher matcher(Pattern pattern) {
    return pattern
        .matcher(text)
        .region(at, text.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
