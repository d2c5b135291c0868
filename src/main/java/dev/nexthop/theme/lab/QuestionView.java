package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A question as the page shows it before any script runs.
 *
 * @param id unique in the page, usable as an HTML id
 * @param number of the question in its page, from 1
 * @param total how many there are
 * @param lab the id of the lab that it is about
 * @param labTitle that lab's title
 * @param text what is asked
 * @param conditions what is changed in the lab
 * @param several whether more than one choice may be right
 * @param hints one by one
 * @param answer what the model says
 * @param print of what is asked: another one is another question
 * @param words of questions in the page's language
 */
public record QuestionView(
    String id,
    int number,
    int total,
    String lab,
    String labTitle,
    Prose text,
    List<Condition> conditions,
    boolean several,
    List<Choice> choices,
    List<Prose> hints,
    Answer answer,
    String print,
    LabText words) {
  private static final String FILE = "/dev/nexthop/theme/lab/questions.json";
  private static final int SHORT = 8;

  public QuestionView {
    conditions = List.copyOf(conditions);
    choices = List.copyOf(choices);
    hints = List.copyOf(hints);
  }

  /** The words of questions for a BCP 47 language tag. */
  public static LabText words(String tag) {
    return LabText.in(tag, FILE);
  }

  /** The words of questions in both languages, for the widget. */
  public static JsonNode allWords() {
    return LabText.all(FILE);
  }

  /** Whether the last question of the page is this. */
  public boolean isLast() {
    return number == total;
  }

  /** Whether the choices are so short that several fit into a line. */
  public boolean isShort() {
    return choices.stream()
        .allMatch(
            choice ->
                choice.label().parts().stream().mapToInt(part -> part.text().length()).sum()
                    <= SHORT);
  }

  /** The right choices, not to be read at a glance: this is no exam. */
  public String key() {
    StringJoiner key = new StringJoiner(".");
    for (int i = 0; i < choices.size(); i++) {
      key.add(Integer.toString(3 * (i + 7) + (choices.get(i).right() ? 0 : 1), 36));
    }
    return key.toString();
  }

  /**
   * A change to the lab's experiment.
   *
   * @param code whether the name is one of main.cf or of a host
   */
  public record Condition(String name, boolean code, String value, boolean codeValue) {}

  /** What can be chosen. */
  public record Choice(Prose label, boolean right) {}

  /** An answer's share of the mails. */
  public record Share(String label, double share) {
    /** Such as 33.3%. */
    public String percent() {
      return Percent.of(share);
    }
  }

  /**
   * The answer.
   *
   * @param texts of the right choices
   * @param shares of the answers, where there are several
   * @param explanation the writer's
   * @param reasons the model's
   * @param log how the delivery ends; empty where that was not asked
   * @param oneOfSeveral whether the reasons are those of one course among several
   * @param link fragment that sets the lab
   */
  public record Answer(
      List<Prose> texts,
      List<Share> shares,
      Prose explanation,
      List<ResultView.Reason> reasons,
      String log,
      boolean oneOfSeveral,
      String link) {
    public Answer {
      texts = List.copyOf(texts);
      shares = List.copyOf(shares);
      reasons = List.copyOf(reasons);
    }
  }

  /** Text in which names may stand in backticks. */
  public record Prose(List<Part> parts) {
    public Prose {
      parts = List.copyOf(parts);
    }

    /** The parts of a text. */
    public static Prose of(String text) {
      List<Part> parts = new ArrayList<>();
      int from = 0;
      int open = text.indexOf('`');
      int close = open < 0 ? -1 : text.indexOf('`', open + 1);
      while (close > open + 1) {
        parts.add(new Part(text.substring(from, open), false));
        parts.add(new Part(text.substring(open + 1, close), true));
        from = close + 1;
        open = text.indexOf('`', from);
        close = open < 0 ? -1 : text.indexOf('`', open + 1);
      }
      parts.add(new Part(text.substring(from), false));
      return new Prose(parts.stream().filter(part -> !part.text().isEmpty()).toList());
    }

    /** A name. */
    public static Prose code(String text) {
      return new Prose(List.of(new Part(text, true)));
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
      return parts.isEmpty();
    }
  }

  /** A piece of text; code if it stood in backticks. */
  public record Part(String text, boolean code) {}
}
