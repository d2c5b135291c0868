package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.theme.lab.LabText;
import dev.nexthop.theme.lab.LabView;
import dev.nexthop.theme.lab.Question;
import dev.nexthop.theme.lab.ResultJson;
import dev.nexthop.theme.lab.ResultView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Runs the states of a lab.
 *
 * @param runner answers the experiments
 * @param problems takes what is wrong with them
 */
record LabMaker(ExperimentRunner runner, Consumer<Problem> problems) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A state of a lab that can be run.
   *
   * @param step as the article has it
   * @param setup with what the article does not say
   */
  record Ran(LabStep step, Setup setup, ObjectNode experiment, JsonNode result) {
    ResultView view(LabText text) {
      return ResultJson.view(
          result, text, new Question(experiment, LabForm.names(setup), Places.of(setup)));
    }
  }

  /** The states that can be run; what is wrong with the others is a problem of the build. */
  List<Ran> run(Lab lab, ArticleSettings settings, String file) {
    List<Ran> ran = new ArrayList<>();
    for (LabStep step : lab.steps()) {
      Setup setup = Outside.with(step.setup(), settings);
      ObjectNode experiment = LabDocument.of(lab.id(), setup, settings);
      try {
        ran.add(new Ran(step, setup, experiment, runner.run(experiment)));
      } catch (ProblemException e) {
        e.problems().forEach(problem -> report(step, problem, file));
      }
    }
    Optional<Object> claims =
        Optional.ofNullable(settings.expectations().get(lab.id().substring("lab-".length())));
    if (claims.isPresent() && !ran.isEmpty()) {
      check(lab, claims.get(), ran.get(ran.size() - 1).result(), file);
    }
    return ran;
  }

  private void check(Lab lab, Object claims, JsonNode result, String file) {
    for (String violated : Claims.violated(claims, result)) {
      problems.accept(
          Problem.warning(
              "lab-claim-false",
              Place.file(file),
              "Lab " + lab.id() + ": " + violated,
              "Mend the article's text or its labs.expect."));
    }
  }

  private void report(LabStep step, Problem problem, String file) {
    String where = problem.place().toString();
    problems.accept(
        Problem.warning(
            problem.code(),
            Place.file(file),
            "Lab " + step.id() + (where.isEmpty() ? ": " : ", " + where + ": ") + problem.message(),
            problem.hint()));
  }

  /** The chooser of states, if there is anything to choose, and where the hosts stand. */
  static LabView.Steps steps(List<Ran> ran, LabText text) {
    ObjectNode places = JSON.createObjectNode();
    ran.forEach(each -> Places.of(each.setup()).forEach(places::put));
    Ran shown = ran.get(ran.size() - 1);
    if (ran.size() == 1) {
      return new LabView.Steps(List.of(), "[]", places.toString());
    }
    List<LabView.Step> steps = new ArrayList<>();
    ArrayNode documents = JSON.createArrayNode();
    for (Ran each : ran) {
      steps.add(
          new LabView.Step(
              each.step().id(), each.step().label(), each.view(text).summary(), each == shown));
      documents.add(difference(each.experiment(), shown.experiment()));
    }
    return new LabView.Steps(steps, documents.toString(), places.toString());
  }

  /** The members that differ; null where the other has one and this has not. */
  private static ObjectNode difference(ObjectNode document, ObjectNode shown) {
    ObjectNode different = JSON.createObjectNode();
    for (String name : new TreeSet<>(List.copyOf(names(document, shown).keySet()))) {
      JsonNode own = document.path(name);
      if (!own.equals(shown.path(name))) {
        different.set(name, own.isMissingNode() ? JSON.nullNode() : own);
      }
    }
    return different;
  }

  private static Map<String, JsonNode> names(ObjectNode one, ObjectNode other) {
    Map<String, JsonNode> names = new LinkedHashMap<>();
    one.properties().forEach(each -> names.put(each.getKey(), each.getValue()));
    other.properties().forEach(each -> names.put(each.getKey(), each.getValue()));
    return names;
  }
}
