package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.RelayResult;
import dev.nexthop.postfix.Result;
import dev.nexthop.postfix.json.JsonWriter;
import dev.nexthop.postfix.path.Hop;
import dev.nexthop.postfix.path.PathResult;
import dev.nexthop.postfix.smtpd.Verdict;
import dev.nexthop.postfix.trace.Step;
import java.util.List;
import java.util.Map;

/** Members of a result that only some experiments have. */
final class FurtherJson {
  private FurtherJson() {}

  /** What a machine answers to a client. */
  static void smtpd(String name, RelayResult relay, JsonWriter json) {
    Verdict verdict = relay.verdict();
    json.name(name).open('{').field("reply", verdict.reply());
    json.field("kind", kind(verdict.kind())).field("decidedBy", verdict.decidedBy());
    trace(relay.trace(), json);
    json.close('}');
  }

  private static String kind(Verdict.Kind kind) {
    return switch (kind) {
      case ACCEPTED -> "accepted";
      case REJECTED -> "rejected";
      case DEFERRED -> "deferred";
      case DIED -> "died";
    };
  }

  /** The way of a message. */
  static void path(PathResult path, JsonWriter json) {
    json.name("path").open('{').name("hops").open('[');
    for (Hop hop : path.hops()) {
      json.open('{').field("host", hop.host()).field("client", hop.client());
      hop.admission().ifPresent(admission -> smtpd("smtpd", admission, json));
      hop.delivery().ifPresent(delivery -> delivery(delivery, json));
      json.close('}');
    }
    json.close(']').field("end", path.end());
    shares("ends", path.ends(), json);
    json.close('}');
  }

  private static void delivery(Result result, JsonWriter json) {
    json.name("delivery").open('{').name("route").open('{');
    json.field("class", result.route().domainClass());
    json.field("transport", result.route().transport());
    json.field("nexthop", result.route().nexthop());
    json.field("decidedBy", result.route().decidedBy()).close('}');
    shares("attempts", result.delivery().attempts().probabilities(), json);
    shares("outcome", result.delivery().outcome().probabilities(), json);
    json.field("drawn", result.delivery().drawn());
    dev.nexthop.postfix.json.ResultJson.timeline(result.delivery().timeline(), json);
    trace(result.reasons().trace(), json);
    json.close('}');
  }

  private static void shares(String name, Map<String, Double> shares, JsonWriter json) {
    json.name(name).open('{');
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      json.field(share.getKey(), share.getValue());
    }
    json.close('}');
  }

  private static void trace(List<Step> trace, JsonWriter json) {
    json.name("trace").open('[');
    for (Step step : trace) {
      json.open('{').field("rule", step.rule()).name("text").open('{');
      json.field("ja", step.ja()).field("en", step.en()).close('}');
      json.field("parameters", step.parameters()).field("source", step.source()).close('}');
    }
    json.close(']');
  }
}
