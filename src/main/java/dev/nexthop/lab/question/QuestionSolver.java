package dev.nexthop.lab.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.lab.question.Solved.Choice;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Answers questions with the model, and tells which cannot be answered as they are asked. */
final class QuestionSolver {
  /** A probability that counts as certainty, in view of rounding. */
  static final double CERTAIN = 0.9995;

  private static final double POSSIBLE = 0.0005;
  private static final int DRAWS = 200;

  private final AskedLab.Runner runner;
  private final Consumer<Problem> problems;

  /**
   * @param problems takes what is wrong with questions
   */
  QuestionSolver(AskedLab.Runner runner, Consumer<Problem> problems) {
    this.runner = runner;
    this.problems = problems;
  }

  /** The answer; empty after a problem. */
  Optional<Solved> solve(Question question, AskedLab lab) {
    Changes.Changed changed = Changes.of(question, lab);
    if (!changed.problems().isEmpty()) {
      changed.problems().forEach(problems);
      return Optional.empty();
    }
    try {
      return answer(question, lab, changed, runner.run(changed.experiment()));
    } catch (ProblemException e) {
      String hint = e.problems().get(0).hint();
      return wrong(question, "when", "Its experiment cannot run: " + e.getMessage(), hint);
    }
  }

  private Optional<Solved> answer(
      Question question, AskedLab lab, Changes.Changed changed, JsonNode result)
      throws ProblemException {
    Outcomes outcomes = new Outcomes(result, lab, question.byAddress());
    Choices choices = new Choices(question, lab, outcomes);
    Optional<String> is = is(question, choices);
    if (!question.is().isEmpty() && is.isEmpty()) {
      return wrong(
          question,
          question.places().containsKey("is") ? "is" : "host",
          "`" + question.is() + "` is no answer that the lab could have.",
          "The lab's hosts are: " + String.join(", ", lab.names()) + ".");
    }
    Map<String, Double> shares = shares(question, changed.experiment(), outcomes, is.orElse(""));
    if (shares.isEmpty()) {
      return wrong(
          question, "ask", "This has no answer: `" + question.is() + "` is never tried.", "");
    }
    List<Choice> offered = new ArrayList<>();
    for (Map.Entry<String, String> choice : offered(question, choices, shares).entrySet()) {
      Optional<String> key = choices.meaning(choice.getKey());
      if (key.isEmpty()) {
        return wrong(
            question,
            "choices",
            "The choice `" + choice.getKey() + "` is no answer to `" + question.ask().word() + "`.",
            "Answers are like: " + String.join("; ", choices.derived(shares)) + ".");
      }
      boolean right = isRight(question, key.get(), shares, outcomes);
      offered.add(new Choice(key.get(), choice.getValue(), right));
    }
    Solved solved = new Solved(question, lab, offered, shares, result, changed);
    return isSound(solved) ? Optional.of(solved) : Optional.empty();
  }

  private static Optional<String> is(Question question, Choices choices) {
    if (question.ask() == Ask.PROBABILITY && question.of().kind() != Ask.Kind.HOST) {
      return Optional.of(question.is());
    }
    return question.is().equals(Outcomes.NONE)
        ? Optional.of(Outcomes.NONE)
        : choices.host(question.is());
  }

  private static Map<String, String> offered(
      Question question, Choices choices, Map<String, Double> shares) {
    if (!question.choices().isEmpty()) {
      return question.choices();
    }
    Map<String, String> offered = new LinkedHashMap<>();
    choices.derived(shares).forEach(each -> offered.put(each, ""));
    return offered;
  }

  private Map<String, Double> shares(
      Question question, ObjectNode experiment, Outcomes outcomes, String is)
      throws ProblemException {
    if (question.ask() == Ask.PROBABILITY) {
      double share = outcomes.of(question.of(), "").getOrDefault(is, 0.0);
      return Map.of(Numbers.percent(share), share);
    }
    return question.ask() == Ask.SECONDS && outcomes.courses() > 1
        ? drawn(experiment, outcomes)
        : outcomes.of(question.ask(), is);
  }

  /**
   * Each course of attempts has its time, which the model tells of a draw that takes the course.
   */
  private Map<String, Double> drawn(ObjectNode experiment, Outcomes outcomes)
      throws ProblemException {
    Map<String, String> seconds = new HashMap<>();
    for (int draw = 1; draw <= DRAWS && seconds.size() < outcomes.courses(); draw++) {
      JsonNode result = runner.run(experiment.deepCopy().put("seed", draw));
      seconds.put(Outcomes.course(result), Numbers.plain(Outcomes.seconds(result)));
    }
    return outcomes.byCourse(seconds);
  }

  private static boolean isRight(
      Question question, String key, Map<String, Double> shares, Outcomes outcomes) {
    Ask.Kind kind = question.ask().kind();
    if (kind == Ask.Kind.SHARE) {
      double share = shares.values().iterator().next();
      double slack = Math.max(0.0006, 3 * outcomes.error());
      return Math.abs(Numbers.parse(key).orElse(-1) - share) <= slack;
    }
    double certain = shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (key.equals(Choices.VARIES)) {
      return !question.several() && certain <= CERTAIN;
    }
    return shares.getOrDefault(key, 0.0) > (question.several() ? POSSIBLE : CERTAIN);
  }

  private boolean isSound(Solved solved) {
    Question question = solved.question();
    long right = solved.choices().stream().filter(Choice::right).count();
    List<String> offered = solved.choices().stream().map(Choice::key).toList();
    if (offered.size() < 2 || offered.stream().distinct().count() < offered.size()) {
      wrong(question, "choices", "A question has two choices or more, all different.", "");
      return false;
    }
    if (question.several()) {
      List<String> missing =
          solved.shares().entrySet().stream()
              .filter(each -> each.getValue() > POSSIBLE && !offered.contains(each.getKey()))
              .map(Map.Entry::getKey)
              .toList();
      if (!missing.isEmpty()) {
        wrong(
            question,
            "choices",
            "These are right, too, but are no choices: " + String.join("; ", missing) + ".",
            "Add them, or leave `choices` out.");
      }
      return missing.isEmpty();
    }
    if (right == 1) {
      return true;
    }
    boolean chance = solved.varies() && question.ask().kind() != Ask.Kind.SHARE;
    wrong(
        question,
        "choices",
        (chance ? "The answer is not certain: " : "None of the choices is right: the model says ")
            + told(solved.shares())
            + ".",
        chance
            ? "Offer `varies`, set `several: true`, or ask for the `probability`."
            : "Mend `choices`, or leave them out.");
    return false;
  }

  private static String told(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(6)
        .map(
            each ->
                each.getValue() > CERTAIN || each.getKey().endsWith("%")
                    ? each.getKey()
                    : each.getKey() + " (" + Numbers.percent(each.getValue()) + ")")
        .collect(Collectors.joining("; "));
  }

  private Optional<Solved> wrong(Question question, String key, String message, String hint) {
    problems.accept(Problem.warning("question-wrong", question.place(key), message, hint));
    return Optional.empty();
  }
}
