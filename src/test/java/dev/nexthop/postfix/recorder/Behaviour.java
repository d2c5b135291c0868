package dev.nexthop.postfix.recorder;

import java.util.Map;
import java.util.Set;

/**
 * How a host answers.
 *
 * @param name the scenario's word for it
 * @param where the command (or {@code greet}, {@code EOD}) that is answered otherwise; empty if
 *     none
 * @param reply that answer, {@code %s} standing for the address
 */
record Behaviour(String name, Set<String> where, String reply) {

  /** Behaviours that need a route instead of a server. */
  static final Set<String> NETWORK = Set.of("refuse", "timeout", "noroute", "netunreach");

  private static final Set<String> OTHERS =
      Set.of(
          "accept",
          "greetclose",
          "greethang",
          "mailclose",
          "rcptclose",
          "eodclose",
          "greetname",
          "ehloname",
          "starttls454",
          "starttlsclose");

  private static final Map<String, String> REPLIES =
      Map.ofEntries(
          Map.entry("greet4xx", "greet|421 4.3.2 sink %s greet4xx"),
          Map.entry("greet450", "greet|450 4.3.2 sink %s greet450"),
          Map.entry("greet5xx", "greet|554 5.7.1 sink %s greet5xx"),
          Map.entry("ehlo421", "EHLO|421 4.3.2 sink %s ehlo421"),
          Map.entry("ehlo4xx", "EHLO|450 4.3.0 sink %s ehlo4xx"),
          Map.entry("ehlo5xx", "EHLO|502 5.5.2 sink %s ehlo5xx"),
          Map.entry("helo4xx", "EHLO,HELO|450 4.3.0 sink %s helo4xx"),
          Map.entry("helo5xx", "EHLO,HELO|550 5.7.1 sink %s helo5xx"),
          Map.entry("mail4xx", "MAIL|451 4.7.1 sink %s mail4xx"),
          Map.entry("mail5xx", "MAIL|550 5.7.1 sink %s mail5xx"),
          Map.entry("mail421", "MAIL|421 4.3.2 sink %s mail421"),
          Map.entry("rcpt4xx", "RCPT|450 4.2.0 sink %s rcpt4xx"),
          Map.entry("rcpt5xx", "RCPT|550 5.1.1 sink %s rcpt5xx"),
          Map.entry("rcpt421", "RCPT|421 4.3.2 sink %s rcpt421"),
          Map.entry("data4xx", "DATA|451 4.3.0 sink %s data4xx"),
          Map.entry("data5xx", "DATA|554 5.7.1 sink %s data5xx"),
          Map.entry("eod4xx", "EOD|451 4.3.0 sink %s eod4xx"),
          Map.entry("eod5xx", "EOD|554 5.7.1 sink %s eod5xx"),
          Map.entry("eod421", "EOD|421 4.3.2 sink %s eod421"));

  static Behaviour of(String name) {
    String reply = REPLIES.get(name);
    if (reply != null) {
      int bar = reply.indexOf('|');
      return new Behaviour(
          name, Set.of(reply.substring(0, bar).split(",", -1)), reply.substring(bar + 1));
    }
    if (OTHERS.contains(name) || NETWORK.contains(name)) {
      return new Behaviour(name, Set.of(), "");
    }
    throw new IllegalArgumentException("no such behaviour: " + name);
  }

  /** Whether the connection is dropped instead of an answer to {@code verb}. */
  boolean closesAt(String verb) {
    return switch (name) {
      case "mailclose" -> verb.equals("MAIL");
      case "rcptclose" -> verb.equals("RCPT");
      case "eodclose" -> verb.equals("EOD");
      default -> false;
    };
  }
}
