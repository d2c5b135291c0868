package dev.nexthop.lab.question;

import dev.nexthop.lab.experiment.NearestName;
import dev.nexthop.lab.question.Marked.Entries;
import dev.nexthop.lab.question.Marked.Entry;
import dev.nexthop.lab.question.Marked.Items;
import dev.nexthop.lab.question.Marked.Scalar;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads questions, and says where one is not what it should be. */
final class QuestionReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "lab",
          "question",
          "ask",
          "of",
          "is",
          "host",
          "by",
          "several",
          "when",
          "choices",
          "hints",
          "explain");

  private final Consumer<Problem> problems;
  private boolean sound = true;

  private QuestionReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * The questions of a map or of a list of maps; those with a mistake are left out.
   *
   * @param problems takes the mistakes
   */
  static List<Question> read(Marked value, Consumer<Problem> problems) {
    List<Marked> all = value instanceof Items list ? list.items() : List.of(value);
    List<Question> questions = new ArrayList<>();
    for (Marked one : all) {
      new QuestionReader(problems).question(one).ifPresent(questions::add);
    }
    return questions;
  }

  private Optional<Question> question(Marked value) {
    if (!(value instanceof Entries map)) {
      wrong(value.place(), "A question is a map of keys and values.", "Begin with `question: …`.");
      return Optional.empty();
    }
    Map<String, Marked> values = new HashMap<>();
    Map<String, Place> places = new HashMap<>(Map.of("", map.place()));
    for (Entry entry : map.entries()) {
      key(entry.key());
      values.put(entry.key().text(), entry.value());
      places.put(entry.key().text(), entry.value().place());
    }
    Ask ask = ask(values, "ask", map.place()).orElse(Ask.FIRST);
    Ask of =
        values.containsKey("of") ? ask(values, "of", map.place()).orElse(Ask.FIRST) : Ask.FIRST;
    String is = values.containsKey("is") ? text(values, "is") : text(values, "host");
    Question question =
        new Question(
            text(values, "id"),
            text(values, "lab"),
            required(values, "question", map.place()),
            ask,
            of,
            is,
            text(values, "by").equals("address"),
            truth(text(values, "several")),
            texts(values, "when"),
            choices(values),
            list(values, "hints"),
            text(values, "explain"),
            places);
    whole(question);
    return sound ? Optional.of(question) : Optional.empty();
  }

  private void key(Scalar key) {
    if (!KEYS.contains(key.text())) {
      wrong(
          key.place(),
          "A question has no key `" + key.text() + "`.",
          NearestName.of(key.text(), KEYS)
              .map(name -> "Did you mean `" + name + "`?")
              .orElse("Its keys are: " + String.join(", ", KEYS) + "."));
    }
  }

  /** What needs more than one key to tell. */
  private void whole(Question question) {
    boolean needed = question.ask() == Ask.PROBABILITY || question.ask() == Ask.AFTER;
    if (needed && question.is().isEmpty()) {
      wrong(
          question.place("ask"),
          "`ask: " + question.ask().word() + "` needs `is`: of which host or status.",
          "Add for example `is: relay1.example.com`.");
    }
    if (question.of() == Ask.AFTER || question.of() == Ask.PROBABILITY) {
      wrong(
          question.place("of"),
          "There is no probability of `" + question.of().word() + "`.",
          "Use `of: first-tried`, `takes-the-mail` or `outcome`.");
    }
    boolean single = question.ask().kind() == Ask.Kind.SHARE || isAverage(question.ask());
    if (question.several() && single) {
      wrong(
          question.place("several"),
          "`ask: " + question.ask().word() + "` has one answer, so `several` says nothing.",
          "Leave `several` out.");
    }
  }

  private static boolean isAverage(Ask ask) {
    return ask == Ask.AVERAGE_ATTEMPTS || ask == Ask.AVERAGE_SECONDS;
  }

  private Optional<Ask> ask(Map<String, Marked> values, String key, Place otherwise) {
    String word = required(values, key, otherwise);
    Optional<Ask> ask = Ask.of(word);
    if (ask.isEmpty() && !word.isEmpty()) {
      wrong(
          Optional.ofNullable(values.get(key)).map(Marked::place).orElse(otherwise),
          "`" + word + "` cannot be asked.",
          NearestName.of(word, Ask.words())
              .map(name -> "Did you mean `" + name + "`?")
              .orElse("What can be asked: " + String.join(", ", Ask.words()) + "."));
    }
    return ask;
  }

  private String required(Map<String, Marked> values, String key, Place otherwise) {
    String text = text(values, key);
    if (text.isBlank()) {
      wrong(otherwise, "The question lacks `" + key + "`.", "Add `" + key + ": …`.");
    }
    return text;
  }

  private String text(Map<String, Marked> values, String key) {
    Marked value = values.get(key);
    return value == null ? "" : text(value, "`" + key + "`");
  }

  private String text(Marked value, String what) {
    if (value instanceof Scalar scalar) {
      return scalar.text().strip();
    }
    wrong(value.place(), what + " is a text, not a list or a map.", "");
    return "";
  }

  private List<String> list(Map<String, Marked> values, String key) {
    Marked value = values.get(key);
    if (value == null) {
      return List.of();
    }
    List<Marked> items = value instanceof Items list ? list.items() : List.of(value);
    return items.stream().map(item -> text(item, "Each of `" + key + "`")).toList();
  }

  private Map<String, String> texts(Map<String, Marked> values, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    Marked value = values.get(key);
    if (value instanceof Entries map) {
      map.entries().forEach(each -> texts.put(each.key().text(), text(each.value(), "A value")));
    } else if (value != null) {
      wrong(
          value.place(),
          "`" + key + "` is a map.",
          "Write `" + key + ": {relay1.example.com: refuse}`.");
    }
    return texts;
  }

  /** A list of answers, or a map of answers and labels. */
  private Map<String, String> choices(Map<String, Marked> values) {
    if (values.get("choices") instanceof Entries) {
      return texts(values, "choices");
    }
    Map<String, String> choices = new LinkedHashMap<>();
    list(values, "choices").forEach(each -> choices.put(each, ""));
    return choices;
  }

  private static boolean truth(String text) {
    return text.equals("true") || text.equals("yes");
  }

  private void wrong(Place place, String message, String hint) {
    sound = false;
    problems.accept(Problem.warning("question-wrong", place, message, hint));
  }
}
