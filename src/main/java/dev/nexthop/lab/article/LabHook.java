package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.spi.PostConvertHook;
import dev.nexthop.theme.Assets;
import dev.nexthop.theme.lab.LabMarkup;
import dev.nexthop.theme.lab.LabText;
import dev.nexthop.theme.lab.LabView;
import dev.nexthop.theme.lab.ResultJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts labs into articles, each with the result of its first run. Thread safe. */
public final class LabHook implements PostConvertHook {
  private final ExperimentRunner runner;
  private final LabMarkup markup;
  private final Consumer<LabReport> reports;

  /**
   * @param runner answers the experiments
   * @param markup writes the labs
   */
  public LabHook(ExperimentRunner runner, LabMarkup markup) {
    this(runner, markup, report -> {});
  }

  private LabHook(ExperimentRunner runner, LabMarkup markup, Consumer<LabReport> reports) {
    this.runner = runner;
    this.markup = markup;
    this.reports = reports;
  }

  /** The same, telling what it recognises; the consumer may be called by several threads. */
  public LabHook reporting(Consumer<LabReport> consumer) {
    return new LabHook(runner, markup, consumer);
  }

  @Override
  public String afterConvert(Document document, String html, Consumer<Problem> problems) {
    ArticleSettings settings = ArticleSettings.of(document.site(), document.page());
    if (!settings.auto() && !html.contains("nexthop-lab")) {
      return html;
    }
    ArticleHtml article = ArticleHtml.of(html);
    List<Lab> labs = new ArrayList<>(IncludedLabs.of(article.places()));
    if (settings.auto()) {
      ArticleLabs.Found found = ArticleLabs.in(article.blocks());
      labs.addAll(found.labs());
      reports.accept(
          LabReport.of(
              document.file(),
              document.source(),
              document.sourceLine(),
              article.blocks(),
              found.findings()));
    }
    labs.sort(Comparator.comparingInt(Lab::start));
    return new Article(document, settings, problems).with(labs, html);
  }

  @Override
  public Map<String, String> assets() {
    return WidgetData.files();
  }

  /** An article that is being filled with its labs. */
  private final class Article {
    private final Document document;
    private final ArticleSettings settings;
    private final Consumer<Problem> problems;
    private final LabText text;
    private final String assets;

    Article(Document document, ArticleSettings settings, Consumer<Problem> problems) {
      this.document = document;
      this.settings = settings;
      this.problems = problems;
      this.text = LabText.in(value("lang"));
      Object base = document.site().get("baseurl");
      this.assets =
          (base == null ? "" : base.toString().replaceFirst("/$", "")) + "/" + Assets.FOLDER;
    }

    private String value(String key) {
      Object own = document.page().get(key);
      Object common = document.site().get(key);
      String text = own == null ? "" : own.toString();
      return !text.isEmpty() || common == null ? text : common.toString();
    }

    String with(List<Lab> labs, String html) {
      StringBuilder filled = new StringBuilder(html.length() + labs.size() * 16_384);
      int from = 0;
      boolean first = true;
      for (Lab lab : labs) {
        Optional<String> element = element(lab, first);
        if (element.isPresent()) {
          filled.append(html, from, lab.start()).append('\n');
          filled.append(first ? head() : "").append(element.get());
          from = lab.end();
          first = false;
        }
      }
      return filled.append(html, from, html.length()).toString();
    }

    private String head() {
      return "<link rel=\"stylesheet\" href=\"%s/lab.css\">\n<script type=\"module\" src=\"%s/lab.js\"></script>\n"
          .formatted(escape(assets), escape(assets));
    }

    private Optional<String> element(Lab lab, boolean first) {
      ObjectNode experiment = LabDocument.of(lab, settings);
      try {
        JsonNode result = runner.run(experiment);
        check(lab, result);
        return Optional.of(markup.html(view(lab, experiment, result, first)));
      } catch (ProblemException e) {
        e.problems().forEach(problem -> report(lab, problem));
        return Optional.empty();
      }
    }

    private LabView view(Lab lab, ObjectNode experiment, JsonNode result, boolean first) {
      String recipient = experiment.path("recipient").asText();
      return new LabView(
          lab.id(),
          lab.title(),
          assets,
          settings.api(),
          settings.live(),
          first,
          LabForm.of(lab, experiment),
          experiment.toString(),
          text,
          ResultJson.view(result, text, recipient));
    }

    private void check(Lab lab, JsonNode result) {
      Object claims = settings.expectations().get(lab.id().substring("lab-".length()));
      if (claims != null) {
        for (String violated : Claims.violated(claims, result)) {
          problems.accept(
              Problem.warning(
                  "lab-claim-false",
                  Place.file(document.file()),
                  "Lab " + lab.id() + ": " + violated,
                  "Mend the article's text or its labs.expect."));
        }
      }
    }

    private void report(Lab lab, Problem problem) {
      String where = problem.place().toString();
      problems.accept(
          Problem.warning(
              problem.code(),
              Place.file(document.file()),
              "Lab "
                  + lab.id()
                  + (where.isEmpty() ? ": " : ", " + where + ": ")
                  + problem.message(),
              problem.hint()));
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
