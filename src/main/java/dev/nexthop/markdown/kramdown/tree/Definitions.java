package dev.nexthop.markdown.kramdown.tree;

import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a text defines for use elsewhere in it, its options and its problems. */
public final class Definitions {
  private static final int MOST_PROBLEMS = 100;

  /** Target of a reference link. */
  public record Link(String url, String title, boolean titled, Attributes list) {}

  /** An abbreviation. */
  public record Abbreviation(String title, Attributes list) {}

  private final Map<String, Attributes> lists = new HashMap<>();
  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, Element> footnotes = new HashMap<>();
  private final Map<String, Abbreviation> abbreviations = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final String file;
  private int longestLink;
  private KramdownOptions options;

  /**
   * @param file for problems
   */
  public Definitions(KramdownOptions options, String file) {
    this.options = options;
    this.file = file;
    options.linkDefs().forEach((id, link) -> define(id, link));
  }

  /** The same definitions and options, but with other footnotes and without problems. */
  public Definitions withFootnotes(Map<String, Element> others) {
    Definitions copy = new Definitions(options, file);
    copy.lists.putAll(lists);
    copy.links.putAll(links);
    copy.abbreviations.putAll(abbreviations);
    copy.footnotes.putAll(others);
    return copy;
  }

  private void define(String id, KramdownOptions.LinkTarget target) {
    link(id, new Link(target.url(), target.title(), !target.title().isEmpty(), new Attributes()));
  }

  /** Options as {@code {::options}} has left them. */
  public KramdownOptions options() {
    return options;
  }

  /** Changes an option for the rest of the text and the renderer. */
  public void options(KramdownOptions other) {
    options = other;
  }

  /** Attribute list definitions by name. */
  public Map<String, Attributes> lists() {
    return lists;
  }

  /** Targets of reference links by normalized id, to be read only. */
  public Map<String, Link> links() {
    return links;
  }

  /** Defines the target of reference links. */
  public void link(String id, Link link) {
    longestLink = Math.max(longestLink, id.length());
    links.put(id, link);
  }

  /** Length of the longest id of a reference link. */
  public int longestLink() {
    return longestLink;
  }

  /** Footnotes by name. */
  public Map<String, Element> footnotes() {
    return footnotes;
  }

  /** Abbreviations by what is abbreviated. */
  public Map<String, Abbreviation> abbreviations() {
    return abbreviations;
  }

  /** Problems found so far. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether further problems are kept. */
  public boolean takesProblems() {
    return problems.size() < MOST_PROBLEMS;
  }

  /** Reports a warning; what exceeds a sensible number is dropped. */
  public void warn(String code, int line, String message, String hint) {
    warn(place -> Problem.warning(code, place, message, hint), line);
  }

  /** Reports a problem at a line; what exceeds a sensible number is dropped. */
  public void warn(Function<Place, Problem> problem, int line) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem.apply(Place.line(file, Math.max(line, 0))));
    }
  }
}
