package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.theme.lab.ResultView.Parameter;
import dev.nexthop.theme.lab.ResultView.Reason;
import dev.nexthop.theme.lab.ResultView.Reasons;
import java.util.ArrayList;
import java.util.List;

/** Arranges the reasons of a result by the machine that they are about. */
record ReasonsJson(JsonNode result, LabText text) {

  List<Reasons> groups() {
    List<Reasons> groups = new ArrayList<>();
    if (result.path("path").isObject()) {
      for (JsonNode hop : result.path("path").path("hops")) {
        List<Reason> steps = new ArrayList<>(reasons(hop.path("smtpd")));
        steps.addAll(reasons(hop.path("delivery")));
        groups.add(new Reasons(hop.path("host").asText(), steps));
      }
      return groups;
    }
    groups.add(new Reasons("", reasons(result)));
    if (result.path("smtpd").isObject()) {
      groups.add(new Reasons(text.get("relayAnswer"), reasons(result.path("smtpd"))));
    }
    return groups;
  }

  private List<Reason> reasons(JsonNode traced) {
    return ResultJson.array(traced.path("trace"))
        .map(
            step ->
                new Reason(
                    step.path("text").path(text.language()).asText(),
                    ResultJson.array(step.path("parameters"))
                        .map(JsonNode::asText)
                        .filter(name -> ResultJson.PARAMETER.matcher(name).matches())
                        .map(Parameter::new)
                        .toList(),
                    step.path("source").asText()))
        .toList();
  }
}
