package dev.nexthop.markdown.highlight.regex;

/** A compiled expression. Immutable. */
public final class Regex {

  private final Program program;

  private Regex(Program program) {
    this.program = program;
  }

  /**
   * Compiles an expression in Ruby's notation.
   *
   * @param flags any of {@code i}, {@code m} (the dot takes line breaks too), {@code x}
   * @throws IllegalArgumentException if it is malformed
   */
  public static Regex compile(String source, String flags) {
    RegexParser parser = new RegexParser(source, flags);
    Node node = parser.parse();
    return new Regex(Compiler.compile(node, parser.groupCount()));
  }

  /** The expression that matches a text as it is. */
  public static Regex literal(String text) {
    return new Regex(Compiler.compile(new Node.Text(text), 0));
  }

  /** Whether a match can begin with the character; 128 stands for all beyond ASCII. */
  public boolean canBeginWith(int c) {
    return program.first().admits(Math.min(c, 128));
  }

  Program program() {
    return program;
  }
}
