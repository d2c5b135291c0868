package dev.nexthop.lab.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.theme.lab.LabText;
import dev.nexthop.theme.lab.ResultJson;
import dev.nexthop.theme.lab.ResultView.Reason;
import java.util.List;
import java.util.Set;

/** The model's reasons that bear on a question. */
final class Reasons {
  private static final List<String> NEVER =
      List.of("class-", "smtpd-", "host-", "srv-", "transport-map-none", "nexthop-by-sender-none");
  private static final Set<String> AFTER_THE_ORDER =
      Set.of(
          "connect-failed",
          "session-soft",
          "session-hard",
          "session-ends",
          "session-limit",
          "greeting-skipped",
          "soft-bounce",
          "address-limit-reached",
          "plain-text",
          "wrappermode",
          "sent",
          "last-status",
          "bounced",
          "deferred");

  private Reasons() {}

  static List<Reason> of(Solved solved, LabText text) {
    Ask ask = solved.question().event();
    ObjectNode relevant = solved.result().deepCopy();
    // it is about the machine that sends, not about those after it or the client before
    relevant.remove(List.of("path", "smtpd"));
    ArrayNode trace = relevant.putArray("trace");
    for (JsonNode step : solved.result().path("trace")) {
      String rule = step.path("rule").asText();
      boolean late = AFTER_THE_ORDER.contains(rule) && ask.isOfOrder();
      if (!late && NEVER.stream().noneMatch(rule::startsWith)) {
        trace.add(step);
      }
    }
    String recipient = AskedLab.mail(solved.changed().experiment()).path("recipient").asText();
    return ResultJson.view(relevant, text, recipient).reasons().stream()
        .flatMap(group -> group.steps().stream())
        .toList();
  }
}
