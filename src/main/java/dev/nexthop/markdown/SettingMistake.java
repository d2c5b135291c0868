package dev.nexthop.markdown;

import dev.nexthop.problem.Problem;

/**
 * What is wrong with one setting of a dialect. An error ends a build that has Markdown.
 *
 * @param name of the setting, or the name in a list of names that is none
 * @param problem at no place, since a dialect does not know where it was set
 * @param topic of the line that tells what is right, such as {@code Valid options:}; empty if the
 *     problem's hint tells it
 * @param valid what is right, after that topic
 */
public record SettingMistake(String name, Problem problem, String topic, String valid) {
  public SettingMistake(String name, Problem problem) {
    this(name, problem, "", "");
  }
}
