package dev.nexthop.browser;

import dev.nexthop.lab.experiment.ExperimentException;
import dev.nexthop.lab.experiment.ExperimentReader;
import dev.nexthop.lab.experiment.ExperimentResult;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.lab.experiment.Failure;
import dev.nexthop.lab.experiment.ResultJson;
import java.util.Optional;
import org.teavm.jso.JSExport;

/** The module {@code model.js}. */
public final class Model {
  private Model() {}

  /**
   * Answers as {@code POST /api/v1/experiments} does, but for live experiments, which no page can
   * run.
   *
   * @param document an experiment document
   * @return a result or a problem document (RFC 9457)
   */
  @JSExport
  public static String run(String document) {
    ResultJson json = new ResultJson(false);
    try {
      ExperimentResult result =
          new Experiments(Optional.empty()).run(new ExperimentReader().read(document));
      return json.text(out -> ResultJson.result(result, out));
    } catch (ExperimentException e) {
      return json.text(out -> ResultJson.failure(Failure.of(e), out));
    }
  }
}
