package dev.nexthop.markdown.highlight.lex;

import dev.nexthop.markdown.highlight.regex.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the lines of a state. */
final class RuleReader {

  private final Grammar grammar;
  private final List<String> lines;
  private int at;

  RuleReader(Grammar grammar, List<String> lines) {
    this.grammar = grammar;
    this.lines = lines;
  }

  boolean more() {
    return at < lines.size();
  }

  /** The state to mix in, if that is what comes next. */
  Optional<String> mixin() {
    String line = lines.get(at).trim();
    if (!line.startsWith("mixin ")) {
      return Optional.empty();
    }
    at++;
    return Optional.of(line.substring(6).trim());
  }

  Rule rule() {
    String line = lines.get(at++).trim();
    if (line.charAt(0) != '/') {
      throw new IllegalArgumentException("expected a rule in " + grammar.tag() + ": " + line);
    }
    String source;
    String rest;
    if (line.length() == 1) {
      StringBuilder block = new StringBuilder();
      while (!lines.get(at).trim().startsWith("/")) {
        block.append(lines.get(at++)).append('\n');
      }
      source = block.toString().stripLeading();
      rest = lines.get(at++).trim().substring(1);
    } else {
      int end = line.lastIndexOf('/');
      source = line.substring(1, end);
      rest = line.substring(end + 1);
    }
    int space = rest.indexOf(' ');
    String flags = space < 0 ? rest : rest.substring(0, space);
    List<Step> steps = space < 0 ? List.of() : steps(rest.substring(space + 1));
    Regex regex = compile(source, flags);
    return new Rule(regex, source.startsWith("^"), steps, branches());
  }

  private Regex compile(String source, String flags) {
    try {
      return Regex.compile(withWords(source), flags);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          grammar.tag() + ": /" + source + "/: " + e.getMessage(), e);
    }
  }

  private String withWords(String source) {
    int begin = source.indexOf("%{");
    if (begin < 0) {
      return source;
    }
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (begin >= 0) {
      int end = source.indexOf('}', begin);
      text.append(source, from, begin);
      text.append(grammar.part(source.substring(begin + 2, end)));
      from = end + 1;
      begin = source.indexOf("%{", from);
    }
    return text.append(source, from, source.length()).toString();
  }

  private List<Rule.Branch> branches() {
    List<Rule.Branch> branches = new ArrayList<>();
    while (more() && lines.get(at).startsWith("    ")) {
      String line = lines.get(at++).trim();
      int colon = line.indexOf(": ");
      String head = colon < 0 ? line.substring(0, line.length() - 1) : line.substring(0, colon);
      Condition condition =
          head.equals("else")
              ? new Condition(Condition.Kind.ALWAYS, false, 0, "", Set.of())
              : condition(head.substring("when ".length()));
      branches.add(
          new Rule.Branch(condition, colon < 0 ? List.of() : steps(line.substring(colon + 2))));
    }
    return branches;
  }

  private Condition condition(String text) {
    boolean negative = text.startsWith("not ");
    String[] words = (negative ? text.substring(4) : text).split(" ", 4);
    String name = words[words.length - 1];
    return switch (words[0]) {
      case "state" -> new Condition(Condition.Kind.STATE, negative, 0, name, Set.of());
      case "inside" -> new Condition(Condition.Kind.INSIDE, negative, 0, name, Set.of());
      case "test" -> new Condition(Condition.Kind.TEST, negative, 0, name, Set.of());
      case "depth" ->
          new Condition(Condition.Kind.DEPTH, negative, Integer.parseInt(name), "", Set.of());
      case "lower" -> in(Condition.Kind.LOWER_IN, negative, words[1], name);
      case "upper" -> in(Condition.Kind.UPPER_IN, negative, words[1], name);
      default -> aboutGroup(negative, words, name);
    };
  }

  private Condition in(Condition.Kind kind, boolean negative, String group, String list) {
    return new Condition(kind, negative, group(group), "", grammar.words(list));
  }

  private Condition aboutGroup(boolean negative, String[] words, String name) {
    int group = group(words[0]);
    if (words.length == 1) {
      return new Condition(Condition.Kind.PRESENT, negative, group, "", Set.of());
    }
    return switch (words[1]) {
      case "in" -> in(Condition.Kind.IN, negative, words[0], name);
      case "=" -> new Condition(Condition.Kind.EQUALS, negative, group, name, Set.of());
      default ->
          new Condition(
              Condition.Kind.MATCHES,
              negative,
              group,
              "",
              Set.of(),
              Regex.compile(grammar.part(name), ""));
    };
  }

  private static int group(String name) {
    if (name.length() != 2 || name.charAt(0) != 'm') {
      throw new IllegalArgumentException("expected a group such as m1: " + name);
    }
    return name.charAt(1) - '0';
  }

  /** Reads steps divided by commas. */
  static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : text.split(",")) {
      steps.add(step(part.trim()));
    }
    return steps;
  }

  private static Step step(String text) {
    String[] words = text.split(" ");
    String name = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "groups" -> groups(words);
      case "push" ->
          name.isEmpty() ? step(Step.Kind.PUSH_SAME, 0, "") : step(Step.Kind.PUSH, 0, name);
      case "pop" -> step(Step.Kind.POP, name.isEmpty() ? 1 : Integer.parseInt(name), "");
      case "goto" -> step(Step.Kind.GOTO, 0, name);
      case "reset_stack" -> step(Step.Kind.RESET_STACK, 0, "");
      case "recurse" -> step(Step.Kind.RECURSE, name.isEmpty() ? 0 : group(name), "");
      case "continue" -> step(Step.Kind.CONTINUE, group(name), "");
      case "delegate" -> step(Step.Kind.DELEGATE, words.length < 3 ? 0 : group(words[2]), name);
      case "reset" -> step(Step.Kind.RESET, 0, name);
      case "call" -> step(Step.Kind.CALL, 0, name);
      default ->
          new Step(
              Step.Kind.TOKEN,
              List.of(Token.named(words[0])),
              name.isEmpty() ? 0 : group(name),
              "");
    };
  }

  private static Step step(Step.Kind kind, int group, String name) {
    return new Step(kind, List.of(), group, name);
  }

  private static Step groups(String[] words) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      tokens.add(Token.named(words[i]));
    }
    return new Step(Step.Kind.GROUPS, tokens, 0, "");
  }
}
