package dev.nexthop.lab.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.lab.experiment.ExperimentException;
import dev.nexthop.lab.experiment.ExperimentReader;
import dev.nexthop.lab.experiment.ExperimentResult;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.lab.experiment.Located;
import dev.nexthop.lab.experiment.ResultJson;
import dev.nexthop.problem.ProblemException;

/** Runs experiments as the API does. Thread safe. */
public final class ModelRunner implements ExperimentRunner {
  private final ObjectMapper mapper = new ObjectMapper();
  private final ExperimentReader reader = new ExperimentReader();
  private final ResultJson json = new ResultJson(false);
  private final Experiments experiments;

  /** With the experiments that the API runs. */
  public ModelRunner(Experiments experiments) {
    this.experiments = experiments;
  }

  @Override
  public JsonNode run(JsonNode document) throws ProblemException {
    try {
      ExperimentResult result = experiments.run(reader.read(document.toString()));
      return mapper.readTree(json.text(out -> ResultJson.result(result, out)));
    } catch (ExperimentException e) {
      throw new ProblemException(e.problems().stream().map(Located::problem).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own JSON is malformed", e);
    }
  }
}
