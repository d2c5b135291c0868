package dev.nexthop.postfix.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Records one scenario: first with every host silent, then with the hosts as told. */
final class ScenarioRun {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestNetwork network;
  private final Path folder;
  private final JsonNode scenario;

  ScenarioRun(TestNetwork network, Path folder, JsonNode scenario) {
    this.network = network;
    this.folder = folder;
    this.scenario = scenario;
  }

  ObjectNode record() {
    Shell.write(
        folder.resolve("resolv.conf"),
        text("resolvConf", "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n"));
    Shell.write(folder.resolve("hosts"), text("etcHosts", "127.0.0.1 localhost\n::1 localhost\n"));
    Shell.write(
        folder.resolve("nsswitch.conf"),
        text(
            "nsswitch",
            """
            passwd: files
            group: files
            hosts: files dns
            services: files
            protocols: files
            networks: files
            """));
    PostfixInstance.configure(folder, scenario);
    if (scenario.path("dnsDown").asBoolean(false)) {
      return phases();
    }
    List<String> servfail = new ArrayList<>();
    scenario.path("servfail").forEach(zone -> servfail.add(zone.asText()));
    NameServer dns =
        new NameServer(
            folder, text("zone", ""), servfail, scenario.path("roundRobin").asBoolean(false));
    try {
      return phases();
    } finally {
      dns.close();
    }
  }

  private ObjectNode phases() {
    int runs = scenario.path("runs").asInt(1);
    ObjectNode truth = JSON.createObjectNode().put("id", text("id", "")).put("runs", runs);
    if (scenario.has("relay")) {
      return relay(truth);
    }
    PostfixInstance postfix = PostfixInstance.start(folder);
    try {
      DeliveryLog silent = deliver(postfix, 'a', runs, truth);
      truth.set("candidateOrders", tally(silent, DeliveryLog.Delivery::order));
      truth.set("candidateOutcome", tally(silent, DeliveryLog.Delivery::outcome));
      truth.set("candidateMessages", JSON.valueToTree(silent.messages()));
      if (!scenario.has("hosts")) {
        truth.set("agents", tally(silent, DeliveryLog.Delivery::agent));
        return truth;
      }
      boolean crashed =
          silent.deliveries().stream().anyMatch(d -> d.outcome().startsWith("crashed"));
      if (crashed) { // master holds the service back for a minute
        postfix.close();
        postfix = PostfixInstance.start(folder);
      }
      network.start(
          hosts(), scenario.path("mainCf").path("myhostname").asText("client.example.org"));
      int deliveries = scenario.path("deliveries").asInt(runs);
      DeliveryLog real = deliver(postfix, 'b', deliveries, truth);
      truth.put("deliveries", deliveries);
      truth.set("attempts", tally(real, DeliveryLog.Delivery::order));
      truth.set("outcome", tally(real, DeliveryLog.Delivery::outcome));
      truth.set("messages", JSON.valueToTree(real.messages()));
      truth.set("agents", tally(real, DeliveryLog.Delivery::agent));
      return truth;
    } finally {
      network.stop();
      postfix.close();
    }
  }

  /** What smtpd(8) answers to each client of {@code relay}. */
  private ObjectNode relay(ObjectNode truth) {
    PostfixInstance postfix = PostfixInstance.start(folder);
    try {
      network.start(
          hosts(), scenario.path("mainCf").path("myhostname").asText("client.example.org"));
      ArrayNode replies = truth.putArray("replies");
      scenario.path("relay").forEach(request -> replies.add(RelayDialogue.ask(request)));
      return truth;
    } finally {
      network.stop();
      postfix.close();
    }
  }

  private Map<Endpoint, Behaviour> hosts() {
    Map<Endpoint, Behaviour> hosts = new LinkedHashMap<>();
    scenario
        .path("hosts")
        .properties()
        .forEach(
            host ->
                hosts.put(Endpoint.parse(host.getKey()), Behaviour.of(host.getValue().asText())));
    return hosts;
  }

  /** Sends one message with {@code count} recipients, which are as many deliveries. */
  private DeliveryLog deliver(PostfixInstance postfix, char phase, int count, ObjectNode truth) {
    String recipient = text("recipient", "user@dest.test");
    int at = recipient.indexOf('@') < 0 ? recipient.length() : recipient.lastIndexOf('@');
    String localPart = recipient.substring(0, at);
    boolean exact = scenario.path("exactRecipient").asBoolean(false);
    List<String> recipients =
        exact
            ? List.of(recipient)
            : IntStream.range(0, count)
                .mapToObj(
                    i -> "%s.%s%04d%s".formatted(localPart, phase, i, recipient.substring(at)))
                .toList();
    String sender = text("sender", "");
    DeliveryLog log = new DeliveryLog(folder.toString(), sender, localPart, recipients.size());
    try (RandomAccessFile file = new RandomAccessFile(postfix.log().toFile(), "r")) {
      file.seek(file.length());
      postfix.submit(sender, recipients);
      follow(file, log, scenario.path("deadline").asInt(60));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!log.isComplete()) {
      truth.put(
          "incomplete",
          phase + ": " + log.deliveries().size() + " of " + recipients.size() + " deliveries");
    }
    return log;
  }

  private static void follow(RandomAccessFile file, DeliveryLog log, int seconds)
      throws IOException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    String rest = "";
    while (!log.isComplete() && System.nanoTime() < end) {
      byte[] chunk = new byte[(int) Math.min(file.length() - file.getFilePointer(), 1 << 20)];
      if (chunk.length == 0) {
        Shell.pause(20);
        continue;
      }
      file.readFully(chunk);
      String[] lines = (rest + new String(chunk, StandardCharsets.ISO_8859_1)).split("\n", -1);
      for (int i = 0; i < lines.length - 1; i++) {
        log.read(lines[i]);
      }
      rest = lines[lines.length - 1];
    }
  }

  private String text(String key, String otherwise) {
    return scenario.path(key).asText(otherwise);
  }

  private static ObjectNode tally(
      DeliveryLog log, Function<DeliveryLog.Delivery, String> property) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    log.deliveries().forEach(d -> counts.merge(property.apply(d), 1, Integer::sum));
    return JSON.valueToTree(counts);
  }
}
