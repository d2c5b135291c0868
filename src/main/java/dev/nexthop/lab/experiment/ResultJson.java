package dev.nexthop.lab.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.nexthop.postfix.Result;
import dev.nexthop.postfix.attempt.Event;
import dev.nexthop.postfix.candidate.Candidate;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.Lookup;
import dev.nexthop.postfix.outcome.Distribution;
import dev.nexthop.postfix.outcome.Exactness;
import dev.nexthop.postfix.trace.Step;
import dev.nexthop.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Results and problems as JSON text. Thread-safe. */
public final class ResultJson {
  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
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
    void write(JsonGenerator json) throws IOException;
  }

  /** The text that a part writes. */
  public String text(Part part) {
    StringWriter writer = new StringWriter();
    write(writer, part);
    return writer.toString();
  }

  /** Writes a part; the writer stays open. */
  public void write(Writer writer, Part part) {
    try (JsonGenerator json = factory.createGenerator(writer)) {
      if (pretty) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        json.setPrettyPrinter(printer);
      }
      part.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The result of an experiment. */
  public static void result(ExperimentResult experiment, JsonGenerator json) throws IOException {
    Result result = experiment.result();
    json.writeStartObject();
    json.writeStringField("id", experiment.document().id());
    json.writeStringField("postfix", experiment.document().version().toString());
    json.writeNumberField("seed", experiment.document().sampling().seed());
    route(result, json);
    json.writeArrayFieldStart("lookups");
    for (Lookup lookup : result.lookups()) {
      lookup(lookup, experiment, json);
    }
    json.writeEndArray();
    candidates(result.candidates(), json);
    delivery(result.delivery(), json);
    messages(result, json);
    exactness(result, json);
    trace(result.reasons().trace(), json);
    problems(experiment.problems(), json);
    json.writeEndObject();
  }

  private static void route(Result result, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("route");
    json.writeStringField("class", result.route().domainClass());
    json.writeStringField("transport", result.route().transport());
    json.writeStringField("nexthop", result.route().nexthop());
    json.writeStringField("decidedBy", result.route().decidedBy());
    json.writeEndObject();
  }

  private static void lookup(Lookup lookup, ExperimentResult experiment, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", lookup.name());
    json.writeStringField("type", lookup.type().name());
    json.writeStringField("status", lookup.answer().status().label());
    json.writeArrayFieldStart("records");
    for (DnsRecord record : lookup.answer().records()) {
      json.writeStartObject();
      json.writeStringField("name", record.name());
      json.writeStringField("type", record.data().type().name());
      json.writeNumberField("preference", record.data().preference());
      json.writeStringField("value", record.data().value());
      json.writeNumberField("ttl", record.ttl());
      json.writeEndObject();
    }
    json.writeEndArray();
    var evidence = experiment.live().flatMap(live -> live.evidence(lookup.name(), lookup.type()));
    if (evidence.isPresent()) {
      json.writeStringField("resolver", evidence.get().resolver());
      json.writeStringField("time", evidence.get().time().toString());
    }
    json.writeEndObject();
  }

  private static void candidates(Result.Candidates candidates, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : candidates.drawn()) {
      json.writeStartObject();
      json.writeStringField("nexthop", candidate.nexthop());
      json.writeStringField("host", candidate.host());
      json.writeStringField("address", candidate.endpoint().address());
      json.writeNumberField("port", candidate.endpoint().port());
      json.writeNumberField("preference", candidate.preference());
      json.writeNumberField("firstProbability", candidate.firstProbability());
      json.writeEndObject();
    }
    json.writeEndArray();
    distribution("candidateOrders", candidates.orders(), json);
    distribution("candidateOutcome", candidates.outcome(), json);
  }

  private static void delivery(Result.Delivery delivery, JsonGenerator json) throws IOException {
    distribution("attempts", delivery.attempts(), json);
    distribution("outcome", delivery.outcome(), json);
    json.writeObjectFieldStart("expected");
    json.writeNumberField("attempts", delivery.expected().attempts());
    json.writeNumberField("seconds", delivery.expected().seconds());
    json.writeEndObject();
    json.writeArrayFieldStart("timeline");
    for (Event event : delivery.timeline()) {
      json.writeStartObject();
      json.writeStringField("host", event.host());
      json.writeStringField("address", event.endpoint().address());
      json.writeNumberField("port", event.endpoint().port());
      json.writeStringField("event", event.kind());
      json.writeNumberField("seconds", event.seconds());
      json.writeStringField("log", event.log());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void messages(Result result, JsonGenerator json) throws IOException {
    strings("candidateMessages", result.candidates().messages(), json);
    strings("messages", result.delivery().messages(), json);
  }

  private static void distribution(String name, Distribution distribution, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : distribution.probabilities().entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  /** {@code true}, or how well the least certain of the distributions is known. */
  private static void exactness(Result result, JsonGenerator json) throws IOException {
    Exactness exactness =
        result
            .candidates()
            .orders()
            .exactness()
            .or(result.candidates().outcome().exactness())
            .or(result.delivery().attempts().exactness())
            .or(result.delivery().outcome().exactness());
    if (exactness.isExact()) {
      json.writeBooleanField("exact", true);
    } else {
      json.writeObjectFieldStart("exact");
      json.writeNumberField("samples", exactness.samples());
      json.writeNumberField("error", exactness.error());
      json.writeEndObject();
    }
  }

  private static void trace(List<Step> trace, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("trace");
    for (Step step : trace) {
      json.writeStartObject();
      json.writeStringField("rule", step.rule());
      json.writeObjectFieldStart("text");
      json.writeStringField("ja", step.ja());
      json.writeStringField("en", step.en());
      json.writeEndObject();
      strings("parameters", step.parameters(), json);
      json.writeStringField("source", step.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A field {@code problems}. */
  public static void problems(List<Located> problems, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Located located : problems) {
      Problem problem = located.problem();
      json.writeStartObject();
      json.writeStringField("severity", problem.isError() ? "error" : "warning");
      json.writeStringField("code", problem.code());
      json.writeStringField("pointer", located.pointer());
      json.writeStringField("file", problem.place().file());
      json.writeNumberField("line", problem.place().line());
      json.writeNumberField("column", problem.place().column());
      json.writeStringField("message", problem.message());
      json.writeStringField("hint", problem.hint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
