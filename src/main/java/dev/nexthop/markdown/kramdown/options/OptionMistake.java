package dev.nexthop.markdown.kramdown.options;

import org.jspecify.annotations.Nullable;

/**
 * A setting that kramdown refuses.
 *
 * @param name of the option
 * @param message what was expected and what was there, after the name
 * @param hint how to write it
 */
public record OptionMistake(String name, String message, String hint) {

  static OptionMistake of(String name, @Nullable Object value, InvalidOptionException exception) {
    String written = value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    return new OptionMistake(
        name,
        "should be " + exception.expected() + ", but was: " + written + ".",
        "Write `" + name + ": " + exception.example() + "`.");
  }
}
