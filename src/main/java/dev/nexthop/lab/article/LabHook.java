package dev.nexthop.lab.article;

import dev.nexthop.lab.question.ArticleQuestions;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.spi.PostConvertHook;
import dev.nexthop.theme.lab.LabMarkup;
import dev.nexthop.theme.lab.QuestionMarkup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts labs into articles, each with the result of its first run. Thread safe. */
public final class LabHook implements PostConvertHook {
  private final ExperimentRunner runner;
  private final LabMarkup markup;
  private final QuestionMarkup questions;
  private final Consumer<LabReport> reports;

  /**
   * @param runner answers the experiments
   * @param markup writes the labs
   * @param questions writes the questions
   */
  public LabHook(ExperimentRunner runner, LabMarkup markup, QuestionMarkup questions) {
    this(runner, markup, questions, report -> {});
  }

  private LabHook(
      ExperimentRunner runner,
      LabMarkup markup,
      QuestionMarkup questions,
      Consumer<LabReport> reports) {
    this.runner = runner;
    this.markup = markup;
    this.questions = questions;
    this.reports = reports;
  }

  /** The same, telling what it recognises; the consumer may be called by several threads. */
  public LabHook reporting(Consumer<LabReport> consumer) {
    return new LabHook(runner, markup, questions, consumer);
  }

  @Override
  public String afterConvert(Document document, String html, Consumer<Problem> problems) {
    ArticleSettings settings = ArticleSettings.of(document.site(), document.page());
    if (!settings.auto() && !LabMarks.in(html)) {
      return html;
    }
    ArticleHtml article = ArticleHtml.of(html);
    List<Lab> labs = new ArrayList<>(IncludedLabs.of(article.places()));
    List<TryLink> tries = List.of();
    List<String> findings = List.of();
    if (settings.auto()) {
      ArticleLabs.Found found = ArticleLabs.in(article.blocks());
      labs.addAll(found.labs());
      tries = found.tries();
      findings = found.findings();
    }
    labs.sort(Comparator.comparingInt(Lab::start));
    LabbedArticle filled = new LabbedArticle(document, settings);
    List<Piece> pieces = filled.labs(labs, tries, new LabMaker(runner, problems), markup);
    QuestionPieces asked = QuestionPieces.of(document, settings, article, labs);
    ArticleQuestions answered = asked.answered(runner, filled.text(), problems);
    pieces.addAll(filled.questions(asked.pieces(answered, questions)));
    pieces.addAll(filled.lookups(article.lookups()));
    pieces.addAll(filled.progress(article.progress()));
    if (settings.auto() || !answered.sound().isEmpty()) {
      reports.accept(LabReport.of(document, article.blocks(), findings, answered.sound()));
    }
    return Piece.in(html, pieces);
  }

  /** The files that a page with labs needs, by their path on the site. */
  public static Map<String, String> widget() {
    return WidgetData.files();
  }

  @Override
  public Map<String, String> assets() {
    return WidgetData.files();
  }
}
