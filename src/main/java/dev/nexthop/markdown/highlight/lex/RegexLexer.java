package dev.nexthop.markdown.highlight.lex;

import dev.nexthop.markdown.highlight.regex.Matcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs a grammar with a stack of states, as Rouge's {@code RegexLexer} does. */
final class RegexLexer implements Lexer {

  /** Matches of nothing in a row that are let pass ({@code RegexLexer::MAX_NULL_SCANS}). */
  private static final int MAX_NULL_SCANS = 5;

  private static final int MAX_STACK = 10_000;

  private final Grammar grammar;
  private final Lexers lexers;
  private final Hooks hooks;
  private final List<State> stack;
  private final Map<String, Lexer> inner = new HashMap<>();
  private String text = "";
  private int start;
  private int position;
  private int nullScans;
  private int[] bounds = new int[2];
  private TokenSink sink = TokenSink.NONE;

  RegexLexer(Grammar grammar, Lexers lexers, Hooks hooks) {
    this.grammar = grammar;
    this.lexers = lexers;
    this.hooks = hooks;
    stack = new ArrayList<>();
    resetStack();
  }

  /** A lexer that goes on with the stack of another. */
  private RegexLexer(RegexLexer other) {
    grammar = other.grammar;
    lexers = other.lexers;
    hooks = other.hooks;
    stack = other.stack;
  }

  @Override
  public void reset() {
    resetStack();
    inner.clear();
    text = "";
    perform(grammar.start());
    hooks.start(this);
  }

  @Override
  public void resume(String moreText, TokenSink target) {
    text = moreText;
    sink = target;
    position = 0;
    nullScans = 0;
    Matcher matcher = lexers.matcher();
    while (position < text.length()) {
      if (lexers.exhausted()) {
        sink.accept(Token.TEXT, text.substring(position));
        position = text.length();
      } else if (!step(matcher)) {
        int next = position + Character.charCount(text.codePointAt(position));
        sink.accept(Token.ERROR, text.substring(position, next));
        position = next;
      }
    }
    sink = TokenSink.NONE;
  }

  private boolean step(Matcher matcher) {
    State state = state();
    int from = 0;
    for (int index : state.candidates(text.charAt(position))) {
      Rule rule = state.rule(index);
      if (index < from || (rule.lineStart() && !atLineStart())) {
        continue;
      }
      int end = matcher.match(rule.regex(), text, position);
      if (end < 0) {
        continue;
      }
      start = position;
      position = end;
      remember(matcher);
      perform(rule);
      if (end > start) {
        nullScans = 0;
        return true;
      }
      nullScans++;
      if (nullScans <= MAX_NULL_SCANS) {
        return true;
      }
      from = state.resumeAt(index);
      if (from < 0) {
        return false;
      }
    }
    return false;
  }

  private boolean atLineStart() {
    return position == 0 || text.charAt(position - 1) == '\n';
  }

  private void remember(Matcher matcher) {
    int count = matcher.groupCount() + 1;
    if (bounds.length < 2 * count) {
      bounds = new int[2 * count];
    } else {
      Arrays.fill(bounds, 2 * count, bounds.length, -1);
    }
    for (int i = 0; i < count; i++) {
      bounds[2 * i] = matcher.start(i);
      bounds[2 * i + 1] = matcher.end(i);
    }
  }

  private void perform(Rule rule) {
    perform(rule.steps());
    for (Rule.Branch branch : rule.branches()) {
      if (applies(branch.condition())) {
        perform(branch.steps());
        return;
      }
    }
  }

  private void perform(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      perform(steps.get(i));
    }
  }

  private void perform(Step step) {
    switch (step.kind()) {
      case TOKEN -> token(step.tokens().get(0), step.group());
      case GROUPS -> groups(step.tokens());
      case PUSH -> push(step.name());
      case PUSH_SAME -> push(state());
      case POP -> pop(step.group());
      case GOTO -> goTo(step.name());
      case RESET_STACK -> resetStack();
      case RECURSE -> delegate(lexers.create(grammar.tag()), step.group(), true);
      case CONTINUE -> delegate(new RegexLexer(this), step.group(), false);
      case DELEGATE -> delegate(step);
      case RESET -> inner(step.name()).reset();
      case CALL -> hooks.call(step.name(), this);
    }
  }

  private boolean applies(Condition condition) {
    boolean answer =
        switch (condition.kind()) {
          case ALWAYS -> true;
          case IN -> condition.words().contains(group(condition.group()));
          case LOWER_IN ->
              condition.words().contains(group(condition.group()).toLowerCase(Locale.ROOT));
          case UPPER_IN ->
              condition.words().contains(group(condition.group()).toUpperCase(Locale.ROOT));
          case EQUALS -> condition.name().equals(group(condition.group()));
          case MATCHES -> lexers.contains(group(condition.group()), condition.regex());
          case DEPTH -> stack.size() == condition.group();
          case PRESENT -> has(condition.group());
          case STATE -> isState(condition.name());
          case INSIDE -> isInside(condition.name());
          case TEST -> hooks.test(condition.name(), this);
        };
    return answer != condition.negative();
  }

  Lexers lexers() {
    return lexers;
  }

  Grammar grammar() {
    return grammar;
  }

  /** Whether the group took part in the match. */
  boolean has(int group) {
    return 2 * group + 1 < bounds.length && bounds[2 * group] >= 0;
  }

  /** The text of a group of the match, empty if it took no part. */
  String group(int group) {
    return has(group) ? text.substring(bounds[2 * group], bounds[2 * group + 1]) : "";
  }

  void token(Token token, int group) {
    if (has(group)) {
      token(token, text.substring(bounds[2 * group], bounds[2 * group + 1]));
    }
  }

  void token(Token token, String value) {
    if (!value.isEmpty()) {
      sink.accept(token, value);
    }
  }

  void groups(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      token(tokens.get(i), i + 1);
    }
  }

  State state() {
    if (stack.isEmpty()) {
      resetStack();
    }
    return stack.get(stack.size() - 1);
  }

  int depth() {
    return stack.size();
  }

  void push(String name) {
    push(grammar.state(name));
  }

  /** Enters a state; where states are nested beyond reason, leaves the outermost. */
  void push(State state) {
    if (stack.size() >= MAX_STACK) {
      stack.remove(0);
    }
    stack.add(state);
  }

  void pop(int count) {
    for (int i = 0; i < count && !stack.isEmpty(); i++) {
      stack.remove(stack.size() - 1);
    }
  }

  void goTo(String name) {
    pop(1);
    push(name);
  }

  void resetStack() {
    stack.clear();
    stack.add(grammar.state("root"));
  }

  boolean isState(String name) {
    return state().name().equals(name);
  }

  boolean isInside(String name) {
    State wanted = grammar.state(name);
    for (State state : stack) {
      if (state == wanted) { // a state has one object: stacks may be long
        return true;
      }
    }
    return false;
  }

  /** The lexer of that name within this one, made when first asked for. */
  Lexer inner(String name) {
    Lexer lexer = inner.get(name);
    if (lexer == null) {
      lexer = lexers.create(grammar.lexer(name.substring(1)));
      inner.put(name, lexer);
    }
    return lexer;
  }

  private void delegate(Step step) {
    boolean keeps = step.name().startsWith("@");
    Lexer lexer = keeps ? inner(step.name()) : lexers.create(step.name());
    delegate(lexer, step.group(), !keeps);
  }

  /** Lets another lexer cut the text of a group. */
  void delegate(Lexer lexer, int group, boolean afresh) {
    delegate(lexer, group(group), afresh);
  }

  /** Lets another lexer cut a text. */
  void delegate(Lexer lexer, String part, boolean afresh) {
    if (!lexers.enter()) {
      token(Token.TEXT, part);
      return;
    }
    if (afresh) {
      lexer.reset();
    }
    lexer.resume(part, sink);
    lexers.leave();
  }
}
