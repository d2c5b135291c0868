package dev.nexthop.markdown.kramdown.options;

import dev.nexthop.markdown.SettingMistake;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A setting that kramdown refuses.
 *
 * @param name of the option
 * @param message what was expected and what was there, after the name
 * @param hint how to write it
 */
record OptionMistake(String name, String message, String hint) {

  /** The same for whoever reports it. */
  SettingMistake told() {
    return new SettingMistake(
        name, Problem.error("kramdown-option", Place.NOWHERE, name + " " + message, hint));
  }

  static OptionMistake of(String name, @Nullable Object value, InvalidOptionException exception) {
    String written = value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    return new OptionMistake(
        name,
        "should be " + exception.expected() + ", but was: " + written + ".",
        "Write `" + name + ": " + exception.example() + "`.");
  }
}
