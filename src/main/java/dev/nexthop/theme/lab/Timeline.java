package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens in one draw, arranged for reading as {@code view.js} does.
 *
 * @param events of a result, or of a hop's delivery
 */
record Timeline(JsonNode events, LabText text) {
  /**
   * An event, or an attempt with the status line that it brought about.
   *
   * @param where {@code HOST[ADDRESS]:PORT}; empty if it concerns no host
   * @param state sent, failed, untried
   */
  record Row(String host, String address, String where, String seconds, String state, String log) {}

  /** One row for each event; the status line belongs to the attempt that brought it about. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (JsonNode event : events) {
      // a program that died has logged no status line
      if (event.path("event").asText().equals("crashed")) {
        continue;
      }
      int last = rows.size() - 1;
      if (last >= 0 && rows.get(last).log().isEmpty() && !isAttempt(event)) {
        Row attempt = rows.get(last);
        rows.set(
            last, row(event, attempt.host(), attempt.address(), attempt.where(), attempt.state()));
      } else {
        String where = isAttempt(event) ? where(event) : "";
        rows.add(
            row(
                event,
                event.path("host").asText(),
                event.path("address").asText(),
                where,
                state(event)));
      }
    }
    return rows;
  }

  private Row row(JsonNode event, String host, String address, String where, String state) {
    double seconds = Math.round(event.path("seconds").asDouble() * 10) / 10.0;
    String when = text.with("seconds", "n", Percent.plain(seconds));
    return new Row(host, address, where, when, state, event.path("log").asText());
  }

  /** What became of a place in the end. */
  String state(JsonNode place) {
    String state = "untried";
    for (JsonNode event : events) {
      if (where(event).equals(where(place))) {
        state = event.path("event").asText().equals("sent") ? "sent" : "failed";
      }
    }
    return state;
  }

  static boolean isAttempt(JsonNode event) {
    return !event.path("address").asText().isEmpty();
  }

  static String where(JsonNode place) {
    return place.path("host").asText()
        + "["
        + place.path("address").asText()
        + "]:"
        + place.path("port").asText();
  }
}
