package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.json.JsonWriter;
import dev.nexthop.postfix.json.ResultJson.Asked;
import dev.nexthop.problem.Problem;
import java.util.List;

/** Results and problems as JSON text. Thread-safe. */
public final class ResultJson {
  private final boolean pretty;

  /**
   * @param pretty whether the text has line breaks and indentation
   */
  public ResultJson(boolean pretty) {
    this.pretty = pretty;
  }

  /** Something that writes one JSON value. */
  @FunctionalInterface
  public interface Part {
    void write(JsonWriter json);
  }

  /** The text that a part writes. */
  public String text(Part part) {
    return written(part).toString();
  }

  /** The text that a part writes, in UTF-8. */
  public byte[] bytes(Part part) {
    return written(part).bytes();
  }

  private JsonWriter written(Part part) {
    JsonWriter json = new JsonWriter(pretty);
    part.write(json);
    return json;
  }

  /** The result of an experiment. */
  public static void result(ExperimentResult experiment, JsonWriter json) {
    ExperimentDocument document = experiment.document();
    Asked asked = new Asked(document.id(), document.version(), document.sampling().seed());
    json.open('{');
    dev.nexthop.postfix.json.ResultJson.write(
        asked, experiment.result(), experiment.evidence(), json);
    problems(experiment.problems(), json);
    json.close('}');
  }

  /** An error document. */
  public static void failure(Failure failure, JsonWriter json) {
    json.open('{').field("type", "urn:nexthop:problem:" + failure.code());
    json.field("title", failure.title()).field("status", failure.status());
    json.field("detail", failure.detail());
    problems(failure.problems(), json);
    json.close('}');
  }

  /** A field {@code problems}. */
  public static void problems(List<Located> problems, JsonWriter json) {
    json.name("problems").open('[');
    for (Located located : problems) {
      Problem problem = located.problem();
      json.open('{').field("severity", problem.isError() ? "error" : "warning");
      json.field("code", problem.code()).field("pointer", located.pointer());
      json.field("file", problem.place().file()).field("line", problem.place().line());
      json.field("column", problem.place().column()).field("message", problem.message());
      json.field("hint", problem.hint()).close('}');
    }
    json.close(']');
  }
}
