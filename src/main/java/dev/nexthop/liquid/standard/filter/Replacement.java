package dev.nexthop.liquid.standard.filter;

/** The replacement of Ruby's {@code sub} and {@code gsub}, in which a backslash is special. */
final class Replacement {
  private final String template;
  private final boolean plain;

  Replacement(String template) {
    this.template = template;
    this.plain = template.indexOf('\\') < 0;
  }

  /** Appends what replaces the characters from one index to another. */
  void append(String text, int start, int end, StringBuilder result) {
    if (plain) {
      result.append(template);
      return;
    }
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c != '\\' || i + 1 == template.length()) {
        result.append(c);
        continue;
      }
      i++;
      switch (template.charAt(i)) {
        case '0', '&' -> result.append(text, start, end);
        case '`' -> result.append(text, 0, start);
        case '\'' -> result.append(text, end, text.length());
        case '\\' -> result.append('\\');
        case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
          // A plain string has no groups.
        }
        default -> result.append('\\').append(template.charAt(i));
      }
    }
  }
}
