package dev.nexthop.lab.experiment;

import dev.nexthop.lab.json.Json;
import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.path.Message;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.postfix.smtpd.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes {@code smtpd}, {@code machines} and {@code message}. */
final class FurtherMembers {
  private static final int MAX_MACHINES = 20;
  private static final int MAX_ADDRESSES = 100;
  private static final int NAME = 255;
  private static final int ADDRESS = 510;

  private static final List<String> OUTSIDE =
      List.of(
          "mainCf",
          "mainCfText",
          "masterCfText",
          "files",
          "client",
          "smtpd",
          "sender",
          "recipient");

  private final Fields fields;
  private final List<Located> problems;

  FurtherMembers(Fields fields, List<Located> problems) {
    this.fields = fields;
    this.problems = problems;
  }

  Further further() {
    Optional<Request> smtpd = members("smtpd").map(this::request);
    List<Further.Machine> machines = machines();
    Optional<Message> message = members("message").map(of -> message(of, machines));
    if (machines.isEmpty() != message.isEmpty()) {
      String missing = machines.isEmpty() ? "machines" : "message";
      problem(
          machines.isEmpty() ? "message" : "machines",
          "missing-key",
          "`machines` and `message` go together, and there is no `" + missing + "`.",
          "Add it, or leave out the other.");
    }
    return new Further(smtpd, message.map(sent -> new Further.Journey(machines, sent)));
  }

  private Optional<Fields> members(String name) {
    Optional<Json> value = fields.value(name);
    if (value.isPresent() && value.get() instanceof Json.Members object) {
      return Optional.of(new Fields(object, fields.pointer(name), problems));
    }
    value.ifPresent(other -> fields.wrongKind(name, other, "an object"));
    return Optional.empty();
  }

  private Request request(Fields of) {
    of.expectOnly(Set.of("client", "login", "sender", "recipient"));
    Optional<String> client = client(of);
    if (of.value("client").isEmpty()) {
      missing(of, "client", "192.168.0.77");
    }
    return new Request(
        client.flatMap(IpAddress::parse).orElse(new IpAddress("127.0.0.1", false)),
        of.text("login", NAME).orElse(""),
        of.text("sender", ADDRESS).orElse(""),
        recipient(of));
  }

  private static String recipient(Fields of) {
    if (of.value("recipient").isEmpty()) {
      missing(of, "recipient", "user@example.jp");
    }
    return of.text("recipient", ADDRESS).orElse("");
  }

  private static Optional<String> client(Fields of) {
    Optional<String> text = of.text("client", NAME).filter(client -> !client.isEmpty());
    if (text.isPresent() && IpAddress.parse(text.get()).isEmpty()) {
      of.problem(
          "client",
          "client-address",
          of.value("client").map(Json::place).orElse(of.place()),
          "`" + text.get() + "` is not an IP address.",
          "Write it as in `192.168.0.77` or `fd00::77`.");
    }
    return text;
  }

  private static void missing(Fields of, String name, String example) {
    of.problem(
        name,
        "missing-key",
        of.place(),
        "There is no `" + name + "`.",
        "Add it, as in `\"" + name + "\": \"" + example + "\"`.");
  }

  private Message message(Fields of, List<Further.Machine> machines) {
    of.expectOnly(Set.of("client", "login", "server", "sender", "recipient"));
    String server = of.text("server", NAME).orElse("");
    boolean known = machines.stream().anyMatch(each -> each.name().equalsIgnoreCase(server));
    if (!known) {
      of.problem(
          "server",
          "unknown-machine",
          of.value("server").map(Json::place).orElse(of.place()),
          "The message's `server` is none of the machines: `" + server + "`.",
          "Write the name of one of `machines`.");
    }
    return new Message(
        client(of).orElse(""),
        of.text("login", NAME).orElse(""),
        server,
        new Envelope(of.text("sender", ADDRESS).orElse(""), recipient(of)));
  }

  private List<Further.Machine> machines() {
    List<Further.Machine> machines = new ArrayList<>();
    for (Map.Entry<String, Json> each :
        fields.object("machines", MAX_MACHINES).orElse(Map.of()).entrySet()) {
      String field = "machines/" + Fields.segment(each.getKey());
      if (each.getValue() instanceof Json.Members object) {
        String pointer = fields.pointer(field);
        machines.add(machine(each.getKey(), new Fields(object, pointer, problems), pointer));
      } else {
        fields.wrongKind(field, each.getValue(), "an object");
      }
    }
    for (String key : OUTSIDE) {
      if (!machines.isEmpty() && fields.value(key).isPresent()) {
        problem(
            key,
            "machine-outside",
            "`" + key + "` says nothing where there are `machines`.",
            "Move it into the machine that it belongs to, or leave it out.");
      }
    }
    return machines;
  }

  private static Further.Machine machine(String name, Fields of, String pointer) {
    Set<String> keys = new LinkedHashSet<>(ConfigurationMembers.KEYS);
    keys.addAll(List.of("addresses", "state"));
    of.expectOnly(keys);
    List<String> addresses = of.texts("addresses", MAX_ADDRESSES).orElse(List.of());
    for (String address : addresses) {
      if (AddressBlock.ofInterface(address).isEmpty()) {
        of.problem(
            "addresses",
            "client-address",
            of.value("addresses").map(Json::place).orElse(of.place()),
            "`" + address + "` is not an IP address.",
            "Write it as in `192.168.0.1/24` or `fd00::1/64`.");
      }
    }
    if (addresses.isEmpty()) {
      missing(of, "addresses", "192.168.0.1/24");
    }
    return new Further.Machine(
        name, addresses, new ConfigurationMembers(of).texts(), state(of), pointer);
  }

  private static HostBehaviour state(Fields of) {
    String word = of.text("state", NAME).orElse("accept");
    Optional<HostBehaviour> state = HostBehaviour.of(word);
    if (state.isEmpty()) {
      of.problem(
          "state",
          "host-behaviour",
          of.value("state").map(Json::place).orElse(of.place()),
          "`" + word + "` is not a behaviour of a host.",
          "Write `accept`, `refuse`, `timeout` or another behaviour of `hosts`.");
    }
    return state.orElse(HostBehaviour.ACCEPT);
  }

  private void problem(String name, String code, String message, String hint) {
    fields.problem(
        name, code, fields.value(name).map(Json::place).orElse(fields.place()), message, hint);
  }
}
