package dev.nexthop.lab.article;

import dev.nexthop.lab.article.ArticleHtml.LabPlace;
import dev.nexthop.lab.article.ArticleHtml.QuestionBlock;
import dev.nexthop.lab.question.ArticleQuestions;
import dev.nexthop.lab.question.AskedLab;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.spi.PostConvertHook;
import dev.nexthop.theme.lab.LabText;
import dev.nexthop.theme.lab.LabView;
import dev.nexthop.theme.lab.QuestionMarkup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The questions of an article: those of its blocks, and those of the labs that it includes. */
final class QuestionPieces {
  private static final String PREFIX = "lab-";

  private final ArticleSettings settings;
  private final List<Lab> labs;
  private final List<Asked> asked = new ArrayList<>();

  private QuestionPieces(ArticleSettings settings, List<Lab> labs) {
    this.settings = settings;
    this.labs = labs;
  }

  /** Where questions go, and what they are. */
  private record Asked(int start, int end, String lab, ArticleQuestions.Text text) {}

  static QuestionPieces of(
      PostConvertHook.Document document,
      ArticleSettings settings,
      ArticleHtml article,
      List<Lab> labs) {
    QuestionPieces pieces = new QuestionPieces(settings, labs);
    BlockLines lines = new BlockLines(document.source(), document.sourceLine());
    for (QuestionBlock block : article.questions()) {
      BlockLines.Found found = lines.next(block.text());
      pieces.asked.add(
          new Asked(
              block.start(),
              block.end(),
              pieces.labBefore(block.start()),
              new ArticleQuestions.Text(
                  block.id(), block.text(), document.file(), found.line(), found.indent())));
    }
    for (LabPlace place : article.places()) {
      String id = IncludedLabs.id(place);
      LabQuestions.of(document, place)
          .ifPresent(text -> pieces.asked.add(new Asked(place.end(), place.end(), id, text)));
    }
    pieces.asked.sort(Comparator.comparingInt(Asked::start));
    return pieces;
  }

  /** The lab that a question there is about, unless it says which. */
  private String labBefore(int position) {
    String before = labs.isEmpty() ? "" : name(labs.get(0));
    for (Lab lab : labs) {
      before = lab.start() <= position ? name(lab) : before;
    }
    return before;
  }

  private static String name(Lab lab) {
    return lab.id().substring(PREFIX.length());
  }

  /** The questions with their answers, as far as they are sound. */
  ArticleQuestions answered(ExperimentRunner runner, LabText text, Consumer<Problem> problems) {
    ArticleQuestions questions = new ArticleQuestions(askedLabs(), runner::run, text, problems);
    asked.forEach(each -> questions.add(each.text(), each.lab()));
    return questions;
  }

  /** Their HTML at their places. */
  List<Piece> pieces(ArticleQuestions questions, QuestionMarkup markup) {
    List<String> html = questions.html(markup);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < html.size(); i++) {
      // a question with a mistake stays what it is: code
      if (!html.get(i).isEmpty()) {
        pieces.add(new Piece(asked.get(i).start(), asked.get(i).end(), html.get(i)));
      }
    }
    return pieces;
  }

  private Map<String, AskedLab> askedLabs() {
    Map<String, AskedLab> all = new LinkedHashMap<>();
    for (Lab lab : labs) {
      Map<String, String> hosts = new LinkedHashMap<>();
      Setup setup = Outside.with(lab.setup(), settings);
      for (LabView.Host host : LabForm.hosts(setup)) {
        hosts.put(host.address(), host.name().isEmpty() ? host.address() : host.name());
      }
      AskedLab one =
          new AskedLab(lab.id(), lab.title(), LabDocument.of(lab.id(), setup, settings), hosts);
      all.put(name(lab), one);
    }
    return all;
  }
}
