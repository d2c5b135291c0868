package dev.nexthop.markdown.highlight.regex;

import dev.nexthop.markdown.highlight.regex.Node.Anchor;
import dev.nexthop.markdown.highlight.regex.Node.Greed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads Ruby's notation of regular expressions. */
final class RegexParser {

  private static final List<Node> LINE_BREAKS =
      List.of(new Node.Text("\r\n"), new Node.One(CharSet.of("\n\r\f\013").or(CharSet.of(0x85))));

  private final String source;
  private int at;
  private boolean ignoreCase;
  private boolean dotAll;
  private boolean extended;
  private final boolean named;
  private int groups;
  private final Map<String, Integer> names = new HashMap<>();

  RegexParser(String source, String flags) {
    this.source = source;
    ignoreCase = flags.indexOf('i') >= 0;
    dotAll = flags.indexOf('m') >= 0;
    extended = flags.indexOf('x') >= 0;
    named = hasNames(source);
  }

  /** Where groups have names, plain parentheses do not capture. */
  private static boolean hasNames(String source) {
    for (int i = source.indexOf("(?<"); i >= 0; i = source.indexOf("(?<", i + 1)) {
      char next = i + 3 < source.length() ? source.charAt(i + 3) : '=';
      if (next != '=' && next != '!' && (i == 0 || source.charAt(i - 1) != '\\')) {
        return true;
      }
    }
    return false;
  }

  Node parse() {
    Node node = choice();
    if (at < source.length()) {
      throw error("unmatched )");
    }
    return node;
  }

  int groupCount() {
    return groups;
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException(what + " at " + at + " of /" + source + "/");
  }

  private boolean more() {
    return at < source.length();
  }

  private boolean ahead(String text) {
    return source.startsWith(text, at);
  }

  private boolean take(String text) {
    if (ahead(text)) {
      at += text.length();
      return true;
    }
    return false;
  }

  private Node choice() {
    boolean outerCase = ignoreCase;
    boolean outerDot = dotAll;
    boolean outerExtended = extended;
    List<Node> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (take("|"));
    ignoreCase = outerCase;
    dotAll = outerDot;
    extended = outerExtended;
    return branches.size() == 1 ? branches.get(0) : new Node.Choice(List.copyOf(branches));
  }

  private Node sequence() {
    List<Node> nodes = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (skipBlanks() && !ahead("|") && !ahead(")")) {
      Node atom = quantified(atom());
      if (atom instanceof Node.Text part) {
        text.append(part.text());
      } else if (!(atom instanceof Node.Empty)) {
        flush(text, nodes);
        nodes.add(atom);
      }
    }
    flush(text, nodes);
    return switch (nodes.size()) {
      case 0 -> new Node.Empty();
      case 1 -> nodes.get(0);
      default -> new Node.Sequence(List.copyOf(nodes));
    };
  }

  private static void flush(StringBuilder text, List<Node> nodes) {
    if (!text.isEmpty()) {
      nodes.add(new Node.Text(text.toString()));
      text.setLength(0);
    }
  }

  /** Skips what extended notation ignores; whether anything is left. */
  private boolean skipBlanks() {
    while (more()) {
      char c = source.charAt(at);
      if (take("(?#")) {
        at = source.indexOf(')', at) + 1;
      } else if (extended && (c == ' ' || (c >= '\t' && c <= '\r'))) {
        at++;
      } else if (extended && c == '#') {
        int end = source.indexOf('\n', at);
        at = end < 0 ? source.length() : end + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  private Node quantified(Node atom) {
    Node node = atom;
    while (skipBlanks()) {
      int min = 0;
      int max = -1;
      boolean interval = false;
      if (take("+")) {
        min = 1;
      } else if (take("?")) {
        max = 1;
      } else if (!take("*")) {
        int[] bounds = interval();
        if (bounds.length == 0) {
          return node;
        }
        interval = true;
        min = bounds[0];
        max = bounds[1];
      }
      if (interval && min == max) {
        node = new Node.Repeat(node, min, max, Greed.GREEDY);
      } else if (take("?")) {
        node = new Node.Repeat(node, min, max, Greed.LAZY);
      } else if (!interval && take("+")) {
        node = new Node.Repeat(node, min, max, Greed.POSSESSIVE);
      } else {
        node = new Node.Repeat(node, min, max, Greed.GREEDY);
      }
    }
    return node;
  }

  /** Bounds of {@code {n,m}}, or none where the brace stands for itself. */
  private int[] interval() {
    int end = source.indexOf('}', at);
    if (!ahead("{") || end < 0) {
      return new int[0];
    }
    String body = source.substring(at + 1, end);
    int comma = body.indexOf(',');
    String first = comma < 0 ? body : body.substring(0, comma);
    String last = comma < 0 ? body : body.substring(comma + 1);
    if (!isNumber(first) || !isNumber(last) || (first.isEmpty() && last.isEmpty())) {
      return new int[0];
    }
    at = end + 1;
    return new int[] {
      first.isEmpty() ? 0 : Integer.parseInt(first), last.isEmpty() ? -1 : Integer.parseInt(last)
    };
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Node atom() {
    int c = source.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '(' -> group();
      case '[' -> bracket();
      case '.' -> new Node.One(dotAll ? CharSet.ALL : CharSet.NOT_NEWLINE);
      case '^' -> new Node.At(Anchor.LINE_START);
      case '$' -> new Node.At(Anchor.LINE_END);
      case '\\' -> escape();
      default -> literal(c);
    };
  }

  private Node bracket() {
    ClassParser parser = new ClassParser(source, at, ignoreCase);
    CharSet set = parser.bracket();
    at = parser.position();
    return new Node.One(set);
  }

  private Node literal(int c) {
    if (ignoreCase && (Character.isUpperCase(c) || Character.isLowerCase(c))) {
      return new Node.One(CharSet.of(c).ignoringCase());
    }
    return new Node.Text(Character.toString(c));
  }

  private Node group() {
    if (!take("?")) {
      return named ? close(choice()) : capture(++groups);
    }
    if (take(":")) {
      return close(choice());
    } else if (take("=")) {
      return new Node.Look(close(choice()), true, false);
    } else if (take("!")) {
      return new Node.Look(close(choice()), true, true);
    } else if (take("<=")) {
      return new Node.Look(close(choice()), false, false);
    } else if (take("<!")) {
      return new Node.Look(close(choice()), false, true);
    } else if (take(">")) {
      return new Node.Atomic(close(choice()));
    } else if (take("<")) {
      int end = source.indexOf('>', at);
      names.put(source.substring(at, end), ++groups);
      at = end + 1;
      return capture(groups);
    }
    return options();
  }

  private Node capture(int index) {
    return new Node.Group(close(choice()), index);
  }

  private Node close(Node node) {
    if (!take(")")) {
      throw error("missing )");
    }
    return node;
  }

  private Node options() {
    boolean outerCase = ignoreCase;
    boolean outerDot = dotAll;
    boolean outerExtended = extended;
    boolean on = true;
    while (!ahead(")") && !ahead(":")) {
      switch (source.charAt(at++)) {
        case '-' -> on = false;
        case 'i' -> ignoreCase = on;
        case 'm' -> dotAll = on;
        case 'x' -> extended = on;
        default -> throw error("unknown option");
      }
    }
    if (take(")")) {
      return choice(); // an option in mid-expression holds to the end of its group
    }
    at++;
    Node node = close(choice());
    ignoreCase = outerCase;
    dotAll = outerDot;
    extended = outerExtended;
    return node;
  }

  private Node escape() {
    char c = source.charAt(at++);
    if (c >= '1' && c <= '9') {
      return new Node.BackReference(c - '0', ignoreCase);
    }
    return switch (c) {
      case 'b' -> new Node.At(Anchor.WORD_BOUNDARY);
      case 'B' -> new Node.At(Anchor.NO_WORD_BOUNDARY);
      case 'A', 'G' -> new Node.At(Anchor.TEXT_START);
      case 'z' -> new Node.At(Anchor.TEXT_END);
      case 'Z' -> new Node.At(Anchor.LAST_LINE_END);
      case 'R' -> new Node.Atomic(new Node.Choice(LINE_BREAKS));
      case 'k' -> namedReference();
      default -> characters();
    };
  }

  private Node namedReference() {
    int end = source.indexOf('>', at);
    int group = names.getOrDefault(source.substring(at + 1, end), 0);
    at = end + 1;
    return new Node.BackReference(group, ignoreCase);
  }

  private Node characters() {
    at--;
    ClassParser escaped = new ClassParser(source, at, ignoreCase);
    Node node =
        escaped.isSetEscape() ? new Node.One(escaped.setEscape()) : literal(escaped.charEscape());
    at = escaped.position();
    return node;
  }
}
