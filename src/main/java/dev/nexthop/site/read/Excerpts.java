package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a text, made complete: {@code excerpt.rb}. */
public final class Excerpts {
  private static final Pattern TAG = Pattern.compile("(?s)\\{%-?\\s*(\\w+)\\s*.*?-?%\\}");
  private static final Pattern LINK_DEFINITION =
      Pattern.compile("(?md)^ {0,3}(?:(\\[[^\\]]+\\])(:.+))$");
  private static final Set<String> BLOCKS =
      Set.of(
          "capture",
          "case",
          "comment",
          "for",
          "highlight",
          "if",
          "ifchanged",
          "raw",
          "tablerow",
          "unless");

  private final Configuration configuration;
  private final Journal journal;

  /**
   * @param configuration of the site, for {@code excerpt_separator}
   * @param journal takes warnings about blocks that had to be closed
   */
  public Excerpts(Configuration configuration, Journal journal) {
    this.configuration = configuration;
    this.journal = journal;
  }

  /** The excerpt of a text; empty if the separator is. */
  public Optional<Excerpt> of(Convertible owner) {
    Object own = owner.get("excerpt_separator");
    String separator = Values.isTruthy(own) ? own.toString() : configured();
    return separator.isEmpty()
        ? Optional.empty()
        : Optional.of(new Excerpt(owner, extract(owner, separator)));
  }

  private String configured() {
    return configuration.text("excerpt_separator");
  }

  private String extract(Convertible owner, String separator) {
    String text = owner.content();
    int cut = text.indexOf(separator);
    if (cut < 0 || cut + separator.length() == text.length()) {
      return cut < 0 ? text : text.substring(0, cut);
    }
    String head = text.substring(0, cut);
    String tail = text.substring(cut + separator.length());
    String closed = head.contains("{%") ? close(owner, head, separator) : head;
    if (!tail.contains("]:")) { // no link definition, which most texts are without
      return closed;
    }
    List<String> definitions = new ArrayList<>();
    Matcher definition = LINK_DEFINITION.matcher(tail);
    while (definition.find()) {
      if (closed.contains(definition.group(1))) {
        definitions.add(definition.group(1) + definition.group(2));
      }
    }
    return definitions.isEmpty() ? closed : closed + "\n\n" + String.join("\n", definitions);
  }

  private String close(Convertible owner, String head, String separator) {
    List<String> names = new ArrayList<>();
    Matcher tag = TAG.matcher(head);
    while (tag.find()) {
      names.add(tag.group(1));
    }
    Collections.reverse(names);
    StringBuilder closed = new StringBuilder(head);
    for (String name : names) {
      if (BLOCKS.contains(name) && !hasEnd(closed, name)) {
        closed.append("\n{% end").append(name).append(" %}");
      }
    }
    if (closed.length() > head.length()) {
      warn(owner, separator);
    }
    return closed.toString();
  }

  private static boolean hasEnd(CharSequence text, String name) {
    return Pattern.compile("(?s)\\{%-?\\s*end" + name + ".*?\\s*-?%\\}").matcher(text).find();
  }

  private void warn(Convertible owner, String separator) {
    journal.warn(
        "Warning:",
        "Excerpt modified in " + owner.relativePath() + "!",
        Problem.warning(
            "excerpt-cut",
            Place.line(owner.relativePath(), owner.contentLine()),
            "The excerpt ends inside of a Liquid block, which has been closed.",
            "Write an `excerpt` or an `excerpt_separator` of its own into the front matter."));
    String shown = separator.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    journal.warn("", "Found a Liquid block containing the excerpt separator \"" + shown + "\".");
    journal.warn("", "The block has been modified with the appropriate closing tag.");
    journal.warn("", "Feel free to define a custom excerpt or excerpt_separator in the");
    journal.warn("", "document's Front Matter if the generated excerpt is unsatisfactory.");
  }
}
