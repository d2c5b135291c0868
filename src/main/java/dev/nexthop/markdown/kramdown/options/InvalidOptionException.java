package dev.nexthop.markdown.kramdown.options;

/** A value that an option can't have. */
final class InvalidOptionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String example;

  InvalidOptionException(String expected, String example) {
    super(expected);
    this.expected = expected;
    this.example = example;
  }

  String expected() {
    return expected;
  }

  String example() {
    return example;
  }
}
