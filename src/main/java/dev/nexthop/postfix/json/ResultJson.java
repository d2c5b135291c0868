package dev.nexthop.postfix.json;

import dev.nexthop.postfix.Result;
import dev.nexthop.postfix.attempt.Event;
import dev.nexthop.postfix.candidate.Candidate;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.Lookup;
import dev.nexthop.postfix.outcome.Distribution;
import dev.nexthop.postfix.outcome.Exactness;
import dev.nexthop.postfix.trace.Step;
import java.util.List;
import java.util.Map;

/** A result as JSON text, in the format of the API. */
public final class ResultJson {

  private final JsonWriter json;
  private final LookupNotes notes;

  private ResultJson(JsonWriter json, LookupNotes notes) {
    this.json = json;
    this.notes = notes;
  }

  /** What else is known of a lookup, such as who answered it: further members of its object. */
  @FunctionalInterface
  public interface LookupNotes {
    void write(Lookup lookup, JsonWriter json);
  }

  /**
   * What was asked.
   *
   * @param id name of the experiment
   * @param version which Postfix
   * @param seed of the draw
   */
  public record Asked(String id, Version version, long seed) {}

  /**
   * Writes the members of a result's object, without its brackets.
   *
   * @param notes added to each lookup
   */
  public static void write(Asked asked, Result result, LookupNotes notes, JsonWriter json) {
    new ResultJson(json, notes).write(asked, result);
  }

  private void write(Asked asked, Result result) {
    json.field("id", asked.id()).field("postfix", asked.version().toString());
    json.field("seed", asked.seed());
    json.name("route").open('{').field("class", result.route().domainClass());
    json.field("transport", result.route().transport());
    json.field("nexthop", result.route().nexthop());
    json.field("decidedBy", result.route().decidedBy()).close('}');
    lookups(result.lookups());
    candidates(result.candidates());
    delivery(result.delivery());
    json.field("candidateMessages", result.candidates().messages());
    json.field("messages", result.delivery().messages());
    exactness(result);
    trace(result.reasons().trace());
  }

  private void lookups(List<Lookup> lookups) {
    json.name("lookups").open('[');
    for (Lookup lookup : lookups) {
      json.open('{').field("name", lookup.name()).field("type", lookup.type().name());
      json.field("status", lookup.answer().status().label()).name("records").open('[');
      for (DnsRecord record : lookup.answer().records()) {
        json.open('{').field("name", record.name()).field("type", record.data().type().name());
        json.field("preference", record.data().preference());
        json.field("value", record.data().value()).field("ttl", record.ttl()).close('}');
      }
      json.close(']');
      notes.write(lookup, json);
      json.close('}');
    }
    json.close(']');
  }

  private void candidates(Result.Candidates candidates) {
    json.name("candidates").open('[');
    for (Candidate candidate : candidates.drawn()) {
      json.open('{').field("nexthop", candidate.nexthop()).field("host", candidate.host());
      json.field("address", candidate.endpoint().address());
      json.field("port", candidate.endpoint().port());
      json.field("preference", candidate.preference());
      json.field("firstProbability", candidate.firstProbability()).close('}');
    }
    json.close(']');
    distribution("candidateOrders", candidates.orders());
    distribution("candidateOutcome", candidates.outcome());
  }

  private void delivery(Result.Delivery delivery) {
    distribution("attempts", delivery.attempts());
    distribution("outcome", delivery.outcome());
    json.name("expected").open('{').field("attempts", delivery.expected().attempts());
    json.field("seconds", delivery.expected().seconds()).close('}');
    timeline(delivery.timeline(), json);
  }

  /** What happens in a draw, as a member of an object. */
  public static void timeline(List<Event> timeline, JsonWriter json) {
    json.name("timeline").open('[');
    for (Event event : timeline) {
      json.open('{').field("host", event.host()).field("address", event.endpoint().address());
      json.field("port", event.endpoint().port()).field("event", event.kind());
      json.field("seconds", event.seconds()).field("log", event.log()).close('}');
    }
    json.close(']');
  }

  private void distribution(String name, Distribution distribution) {
    json.name(name).open('{');
    for (Map.Entry<String, Double> entry : distribution.probabilities().entrySet()) {
      json.field(entry.getKey(), entry.getValue());
    }
    json.close('}');
  }

  private void exactness(Result result) {
    Exactness exactness = result.exactness();
    if (exactness.isExact()) {
      json.name("exact").bool(true);
    } else {
      json.name("exact").open('{').field("samples", exactness.samples());
      json.field("error", exactness.error()).close('}');
    }
  }

  private void trace(List<Step> trace) {
    json.name("trace").open('[');
    for (Step step : trace) {
      json.open('{').field("rule", step.rule()).name("text").open('{');
      json.field("ja", step.ja()).field("en", step.en()).close('}');
      json.field("parameters", step.parameters()).field("source", step.source()).close('}');
    }
    json.close(']');
  }
}
