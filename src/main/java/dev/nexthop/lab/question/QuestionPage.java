package dev.nexthop.lab.question;

import dev.nexthop.lab.question.Changes.Change;
import dev.nexthop.theme.lab.LabText;
import dev.nexthop.theme.lab.QuestionView;
import dev.nexthop.theme.lab.QuestionView.Answer;
import dev.nexthop.theme.lab.QuestionView.Condition;
import dev.nexthop.theme.lab.QuestionView.Prose;
import dev.nexthop.theme.lab.QuestionView.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Words a solved question in the page's language. */
final class QuestionPage {
  private static final int MOST_SHARES = 8;

  private final Solved solved;
  private final Question question;
  private final LabText text;
  private final LabText words;

  QuestionPage(Solved solved, LabText text) {
    this.solved = solved;
    this.question = solved.question();
    this.text = text;
    this.words = QuestionView.words(text.language());
  }

  QuestionView view(String id, int number, int total) {
    List<QuestionView.Choice> choices =
        solved.choices().stream()
            .map(each -> new QuestionView.Choice(label(each.key(), each.label()), each.right()))
            .toList();
    return new QuestionView(
        id,
        number,
        total,
        solved.lab().id(),
        solved.lab().title().isEmpty() ? text.get("lab") : solved.lab().title(),
        Prose.of(question.text()),
        solved.changed().changes().stream().map(this::condition).toList(),
        question.several(),
        choices,
        question.hints().stream().map(Prose::of).toList(),
        answer(choices),
        print(),
        words);
  }

  private Condition condition(Change change) {
    return switch (change.what()) {
      case "all" -> new Condition(words.get("all"), false, text.word("", change.value()), false);
      case "postfix", "recipient" ->
          new Condition(words.get(change.what()), false, change.value(), true);
      default ->
          new Condition(
              change.what(),
              true,
              change.isState() ? text.word("", change.value()) : change.value(),
              !change.isState());
    };
  }

  private Answer answer(List<QuestionView.Choice> choices) {
    boolean varies = solved.varies() && solved.shares().size() > 1;
    return new Answer(
        choices.stream()
            .filter(QuestionView.Choice::right)
            .map(QuestionView.Choice::label)
            .toList(),
        varies ? shares() : List.of(),
        Prose.of(question.explanation()),
        Reasons.of(solved, text),
        isOfEnd() ? outcomes().log() : "",
        !question.event().isOfOrder() && outcomes().courses() > 1,
        ExperimentLink.to(solved.lab(), solved.changed()));
  }

  private Outcomes outcomes() {
    return new Outcomes(solved.result(), solved.lab(), question.byAddress());
  }

  private boolean isOfEnd() {
    return switch (question.ask()) {
      case TAKES, OUTCOME, DSN -> !solved.varies();
      default -> false;
    };
  }

  private List<Share> shares() {
    return solved.shares().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_SHARES)
        .map(each -> new Share(plain(each.getKey()), each.getValue()))
        .toList();
  }

  private Prose label(String key, String own) {
    if (!own.isEmpty()) {
      return Prose.of(own);
    }
    boolean isName =
        switch (question.ask().kind()) {
          case HOST, CODE, ORDER -> !isWord(key);
          case STATUS, SHARE, NUMBER -> false;
        };
    return isName
        ? Prose.code(plain(key))
        : new Prose(List.of(new QuestionView.Part(plain(key), false)));
  }

  private static boolean isWord(String key) {
    return key.equals(Outcomes.NONE) || key.equals(Choices.VARIES);
  }

  private String plain(String key) {
    if (key.equals(Choices.VARIES)) {
      return words.get("varies");
    }
    return switch (question.ask()) {
      case FIRST, SECOND, AFTER, TAKES -> host(key);
      case OUTCOME -> words.get(key);
      case DSN, PROBABILITY -> key;
      case ORDER -> key.replace(", ", " → ");
      case ATTEMPTS, AVERAGE_ATTEMPTS -> words.with("attempts", "n", key);
      case SECONDS, AVERAGE_SECONDS -> words.with("seconds", "n", key);
    };
  }

  private String host(String key) {
    if (key.equals(Outcomes.NONE)) {
      return words.get("none-" + question.ask().word());
    }
    return question.byAddress() && solved.lab().hosts().containsKey(key)
        ? solved.lab().hosts().getOrDefault(key, key) + " [" + key + "]"
        : key;
  }

  /**
   * Changes with the question and its choices, so that an old answer does not count for a new one.
   */
  private String print() {
    int print = question.text().hashCode();
    for (Solved.Choice choice : solved.choices()) {
      print = 31 * print + (choice.key() + choice.label() + choice.right()).hashCode();
    }
    return Integer.toHexString(print);
  }
}
