package dev.nexthop.postfix.recorder;

import java.util.List;

/** Random destinations, transports and tables that lead to them. */
final class RoutesGenerator {

  private static final List<String> TRANSPORT_KEYS =
      List.of(
          "dest.test",
          ".dest.test",
          "*",
          "sub.dest.test",
          "user@dest.test",
          "user+ext@dest.test",
          "nosuch.test",
          "test",
          ".test",
          "[10.0.0.1]");

  private static final List<String> SENDER_KEYS =
      List.of(
          "@example.org",
          "s@example.org",
          "<>",
          "@example.net",
          "s+x@example.org",
          "S@Example.Org",
          "example.org",
          "*");

  private static final List<String> REGEXPS =
      List.of(
          "/@dest\\.test$/",
          "/^user/",
          "/DEST/",
          "/DEST/i",
          "!/sub/",
          "/^(.*)\\.dest\\.test$/",
          "/example\\.(org|net)/",
          "/./");

  /** Filters of DNS replies. */
  private static final List<String> FILTERS =
      List.of(
          "/ AAAA / IGNORE",
          "/ A / IGNORE",
          "/ MX 10 / IGNORE",
          "/^a\\./ IGNORE",
          "/ MX 20 b\\./ ignore",
          "!/\\.jp\\./ IGNORE",
          "/10\\.0\\.0\\.[12]$/ IGNORE",
          "/CNAME/ IGNORE",
          "/ MX / IGNORE",
          "/e\\.example/ WHAT");

  private final Dice dice;

  RoutesGenerator(Dice dice) {
    this.dice = dice;
  }

  /** One or more lines {@code KEY RESULT} of a transport table. */
  String transportTable() {
    return table(TRANSPORT_KEYS, false);
  }

  /** One or more lines {@code KEY RELAYHOST}. */
  String senderTable() {
    return table(SENDER_KEYS, true);
  }

  private String table(List<String> keys, boolean relays) {
    StringBuilder lines = new StringBuilder();
    do {
      lines.append(dice.pick(keys)).append(' ').append(result(relays)).append('\n');
    } while (dice.chance(40));
    return lines.toString();
  }

  private String result(boolean relays) {
    return relays ? (dice.chance(15) ? "DUNNO" : destinations()) : transport();
  }

  /** A table in main.cf itself: inline, static, or several. */
  String inlineTable(List<String> keys, boolean relays) {
    return switch (dice.below(4)) {
      case 0 -> "static:{" + result(relays) + "}";
      case 1 -> "inline:{{" + dice.pick(keys) + " = " + result(relays) + "}}";
      default ->
          "inline:{ {"
              + dice.pick(keys)
              + " = "
              + result(relays)
              + "}, { "
              + dice.pick(keys)
              + " = "
              + result(relays)
              + " } }";
    };
  }

  String inlineTransports() {
    return inlineTable(TRANSPORT_KEYS, false);
  }

  String inlineSenders() {
    return inlineTable(SENDER_KEYS, true);
  }

  /** Lines of a regexp(5) table. */
  String regexpTable(boolean relays) {
    StringBuilder lines = new StringBuilder();
    do {
      lines.append(dice.pick(REGEXPS)).append(' ').append(result(relays)).append('\n');
    } while (dice.chance(30));
    return lines.toString();
  }

  /** Lines of a regexp(5) table for DNS replies. */
  String filterTable() {
    StringBuilder lines = new StringBuilder();
    do {
      lines.append(dice.pick(FILTERS)).append('\n');
    } while (dice.chance(30));
    return lines.toString();
  }

  /** What a transport table or parameter may hold. */
  String transport() {
    return switch (dice.below(14)) {
      case 0 -> "smtp:";
      case 1 -> ":" + destination();
      case 2 -> ":";
      case 3 -> "relay:" + destinations();
      case 4 ->
          dice.pick(
              List.of(
                  "error:5.1.2 no such place",
                  "error:no code",
                  "error",
                  "error:4.1.1 soft code",
                  "retry:4.7.1 later",
                  "retry:",
                  "retry:5.0.0 hard"));
      case 5 -> dice.pick(List.of("discard:", "discard:why not", "discard"));
      case 6 -> "slow:" + (dice.chance(30) ? "" : destinations());
      case 7 -> dice.chance(50) ? "lmtp:inet:" + destination() : "lmtp:" + destinations();
      case 8 -> dice.pick(List.of("nosuch:", "smtp", "relay", "lmtp:unix:private/x", "slow"));
      default -> "smtp:" + destinations();
    };
  }

  /** A transport with which a parameter may name one: never without a transport. */
  String namedTransport() {
    String transport = transport();
    return transport.startsWith(":") ? "smtp" + transport : transport;
  }

  String destinations() {
    StringBuilder list = new StringBuilder(destination());
    while (dice.chance(25)) {
      list.append(dice.pick(List.of(", ", " ", ","))).append(destination());
    }
    return list.toString();
  }

  String destination() {
    String port =
        dice.chance(10)
            ? ":" + dice.pick(List.of("2525", "smtp", "587", "submission", "25", "465", "lmtp"))
            : "";
    return switch (dice.below(12)) {
      case 0, 1, 2 ->
          "["
              + dice.pick(ScenarioGenerator.HOSTS)
              + "."
              + dice.pick(ScenarioGenerator.DOMAINS)
              + "]"
              + port;
      case 3 ->
          "["
              + dice.pick(ScenarioGenerator.addressPool())
                  .replaceFirst("^fd", dice.chance(50) ? "IPv6:fd" : "fd")
              + "]"
              + port;
      case 4 -> dice.pick(ScenarioGenerator.HOSTS) + ".example.jp" + port;
      case 5 ->
          dice.pick(
              List.of("[nosuch.example.jp]", "nosuch.test", "broken.test", "[b.broken.test]"));
      default -> dice.pick(ScenarioGenerator.DOMAINS) + port;
    };
  }
}
