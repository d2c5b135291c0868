package dev.nexthop.lab.question;

import dev.nexthop.lab.question.Marked.Source;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.theme.lab.LabText;
import dev.nexthop.theme.lab.QuestionMarkup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The questions of one article: each is answered, numbered, and written as HTML. */
public final class ArticleQuestions {
  private final Map<String, AskedLab> labs;
  private final QuestionSolver solver;
  private final LabText text;
  private final Consumer<Problem> problems;
  private final List<Group> groups = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int number;

  /**
   * @param labs of the article, by id without {@code lab-}
   * @param text the interface's words in the article's language
   * @param problems takes what is wrong with the questions
   */
  public ArticleQuestions(
      Map<String, AskedLab> labs,
      AskedLab.Runner runner,
      LabText text,
      Consumer<Problem> problems) {
    this.labs = Map.copyOf(labs);
    this.solver = new QuestionSolver(runner, problems);
    this.text = text;
    this.problems = problems;
  }

  /**
   * Text that asks.
   *
   * @param id for its question, or the first of several, if that names none; may be empty
   * @param yaml a question, or a list of questions
   * @param file that it stands in
   * @param line 1-based, of the text's first line in the file; 0 if unknown
   * @param indent columns before the text
   */
  public record Text(String id, String yaml, String file, int line, int indent) {}

  /**
   * Answers the questions of a text; those with a mistake are reported and left out.
   *
   * @param lab the lab that they are about unless they name another; empty if there is none
   */
  public void add(Text asked, String lab) {
    List<Solved> group = new ArrayList<>();
    Source source = new Source(asked.yaml(), asked.file(), asked.line(), asked.indent());
    try {
      for (Question question : QuestionReader.read(Marked.of(source), problems)) {
        lab(question, lab).flatMap(one -> solver.solve(question, one)).ifPresent(group::add);
      }
    } catch (ProblemException e) {
      e.problems().forEach(problems);
    }
    groups.add(new Group(asked.id(), group));
  }

  private record Group(String id, List<Solved> questions) {}

  private Optional<AskedLab> lab(Question question, String before) {
    String id = question.lab().isEmpty() ? before : question.lab();
    Optional<AskedLab> lab = Optional.ofNullable(labs.get(id));
    if (lab.isEmpty()) {
      String known = String.join(", ", labs.keySet().stream().sorted().toList());
      problems.accept(
          Problem.warning(
              "question-lab",
              question.place("lab"),
              id.isEmpty()
                  ? "There is no lab before the question, and it names none."
                  : "The question is about a lab `" + id + "`, which the article does not have.",
              known.isEmpty() ? "Give the article a lab." : "Its labs are: " + known + "."));
    }
    return lab;
  }

  /**
   * A question that readers get.
   *
   * @param place of the question in its file
   * @param told what it asks about which lab, and the answer
   */
  public record Sound(Place place, String told) {}

  /** The questions without a mistake, in order. */
  public List<Sound> sound() {
    return groups.stream()
        .flatMap(group -> group.questions().stream())
        .map(
            solved ->
                new Sound(
                    solved.question().place(""),
                    "question: %s, lab #%s, answer: %s"
                        .formatted(
                            solved.question().ask().word(),
                            solved.lab().id(),
                            String.join(
                                "; ",
                                solved.choices().stream()
                                    .filter(Solved.Choice::right)
                                    .map(Solved.Choice::key)
                                    .toList()))))
        .toList();
  }

  /** The HTML of each text's questions, in order; empty where none is sound. */
  public List<String> html(QuestionMarkup markup) {
    int total = groups.stream().mapToInt(group -> group.questions().size()).sum();
    number = 0;
    List<String> html = new ArrayList<>();
    for (Group group : groups) {
      String id = group.id();
      StringBuilder one = new StringBuilder();
      for (Solved solved : group.questions()) {
        number++;
        QuestionPage page = new QuestionPage(solved, text);
        String own = solved.question().id();
        one.append(markup.html(page.view(unique(own.isEmpty() ? id : own), number, total)));
        id = "";
      }
      html.add(one.toString());
    }
    return html;
  }

  private String unique(String wanted) {
    String own = wanted.replaceAll("[^A-Za-z0-9_-]", "-");
    String base = "question-" + (own.isEmpty() ? Integer.toString(number) : own);
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
