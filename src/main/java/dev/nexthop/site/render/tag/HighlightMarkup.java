package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.error.LiquidException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a {@code highlight} tag ({@code tags/highlight.rb}).
 *
 * @param language in lower case
 * @param lineNumbers whether lines are numbered
 */
record HighlightMarkup(String language, boolean lineNumbers) {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "^([a-zA-Z0-9.+#_-]+)((\\s+\\w+(=(\\w+|\"([0-9]+\\s)*[0-9]+\"))?)*)$", Pattern.MULTILINE);
  private static final Pattern OPTION = Pattern.compile("(?:\\w=\"[^\"]*\"|\\w=\\w|\\w)+");

  /** Reads the markup; throws a LiquidException with Jekyll's message if it can't. */
  static HighlightMarkup parse(String markup) {
    Matcher syntax = SYNTAX.matcher(markup.strip());
    if (!syntax.find()) {
      throw LiquidException.foreign(
              "Syntax Error in tag 'highlight' while parsing the following markup:\n\n"
                  + markup
                  + "\n\nValid syntax: highlight <lang> [linenos]\n")
          .withHint("Name a language and then options, as in {% highlight ruby linenos %}.");
    }
    return new HighlightMarkup(
        syntax.group(1).toLowerCase(Locale.ROOT),
        OPTION
            .matcher(syntax.group(2))
            .results()
            .anyMatch(option -> isLineNumbers(option.group())));
  }

  private static boolean isLineNumbers(String option) {
    int equals = option.indexOf('=');
    return (equals < 0 ? option : option.substring(0, equals)).equals("linenos");
  }
}
