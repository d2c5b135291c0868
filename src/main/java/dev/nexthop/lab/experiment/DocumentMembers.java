package dev.nexthop.lab.experiment;

import dev.nexthop.lab.json.Json;
import dev.nexthop.postfix.Client;
import dev.nexthop.postfix.Sampling;
import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.dns.NameService;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.problem.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a document's members and makes the values of an {@link ExperimentDocument} of them. */
final class DocumentMembers {
  private static final int MAX_HOSTS = 500;
  private static final int MAX_PARAMETERS = 1000;
  private static final int MAX_FILES = 50;
  private static final int MAX_ZONES = 100;
  private static final int MAX_CLIENT_ADDRESSES = 100;
  private static final int MAX_DRAWS = 100_000;
  private static final int NAME = 255;
  private static final int TEXT = ExperimentReader.MAX_BYTES;

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "description",
          "postfix",
          "mainCf",
          "mainCfText",
          "masterCfText",
          "files",
          "zone",
          "live",
          "servfail",
          "dnsDown",
          "roundRobin",
          "etcHosts",
          "resolvConf",
          "nsswitch",
          "hosts",
          "client",
          "sender",
          "recipient",
          "seed",
          "draws");

  /** Keys that steer the recorder of scenarios and mean nothing here. */
  private static final Set<String> RECORDER_KEYS =
      Set.of("family", "runs", "deliveries", "deadline", "exactRecipient");

  private final Fields fields;
  private final List<Located> problems;

  DocumentMembers(Fields fields, List<Located> problems) {
    this.fields = fields;
    this.problems = problems;
  }

  ExperimentDocument document() {
    List<String> known = new ArrayList<>(KEYS);
    known.addAll(RECORDER_KEYS);
    fields.expectOnly(Set.copyOf(known));
    fields.text("description", TEXT);
    Sampling sampling =
        new Sampling(
            fields.number("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1L),
            fields.number("draws", 0, MAX_DRAWS).orElse(0L).intValue());
    return new ExperimentDocument(
        fields.text("id", NAME).orElse(""),
        version(),
        configuration(),
        dns(),
        nameService(),
        hosts(),
        client(),
        new Envelope(sender(), recipient()),
        sampling);
  }

  private Version version() {
    Optional<String> text = fields.text("postfix", NAME);
    Optional<Version> version = text.flatMap(Version::parse);
    if (text.isPresent() && version.isEmpty()) {
      invalid(
          "postfix",
          "postfix-version",
          "`" + text.get() + "` is no Postfix version that is known here.",
          "Write a version from 1.1 to 3.11, such as `3.7`.");
    }
    return version.orElse(Version.DEFAULT);
  }

  private ConfigurationTexts configuration() {
    MainCfTexts mainCf = new MainCfTexts();
    Optional<Json> value = fields.value("mainCf");
    if (value.isPresent() && value.get() instanceof Json.Text text) {
      mainCf.append(fields.pointer("mainCf"), text.value());
    } else if (value.isPresent() && value.get() instanceof Json.Members) {
      fields
          .object("mainCf", MAX_PARAMETERS)
          .ifPresent(map -> mainCf.append(fields.pointer("mainCf"), map, fields));
    } else if (value.isPresent()) {
      fields.wrongKind("mainCf", value.get(), "text, or an object of parameters");
    }
    fields
        .text("mainCfText", TEXT)
        .ifPresent(text -> mainCf.append(fields.pointer("mainCfText"), text));
    return new ConfigurationTexts(
        mainCf.text(), fields.text("masterCfText", TEXT).orElse(""), files(), mainCf.parts());
  }

  private Map<String, String> files() {
    Map<String, String> files = new HashMap<>();
    fields
        .object("files", MAX_FILES)
        .ifPresent(
            map ->
                map.forEach(
                    (name, value) -> {
                      if (value instanceof Json.Text text) {
                        files.put(name, text.value());
                      } else {
                        fields.wrongKind("files/" + Fields.segment(name), value, "a string");
                      }
                    }));
    return files;
  }

  private DnsSource dns() {
    boolean live = fields.truth("live");
    boolean down = fields.truth("dnsDown");
    Optional<String> zone = fields.text("zone", TEXT);
    if (live && (zone.isPresent() || down)) {
      invalid(
          "live",
          "live-with-sample",
          "An experiment asks the real DNS or a sample, not both.",
          "Leave out `zone` and `dnsDown`, or `live`.");
    }
    List<String> failing = fields.texts("servfail", MAX_ZONES).orElse(List.of());
    boolean rotating = fields.truth("roundRobin");
    if (down) {
      return new DnsSource.Down();
    }
    return live ? new DnsSource.Live() : new DnsSource.Sample(zone.orElse(""), failing, rotating);
  }

  private NameService nameService() {
    NameService stock = NameService.STOCK;
    return new NameService(
        fields.text("etcHosts", TEXT).orElse(stock.hosts()),
        fields.text("resolvConf", TEXT).orElse(stock.resolvConf()),
        fields.text("nsswitch", TEXT).orElse(stock.nsswitch()));
  }

  private Map<Endpoint, HostBehaviour> hosts() {
    Map<Endpoint, HostBehaviour> hosts = new LinkedHashMap<>();
    fields
        .object("hosts", MAX_HOSTS)
        .ifPresent(map -> map.forEach((name, value) -> host(name, value, hosts)));
    return hosts;
  }

  private void host(String name, Json value, Map<Endpoint, HostBehaviour> hosts) {
    String field = "hosts/" + Fields.segment(name);
    Optional<Endpoint> endpoint = HostKeys.parse(name);
    if (endpoint.isEmpty()) {
      fields.problem(
          field,
          "host-address",
          value.place(),
          "`" + name + "` is not an address with or without a port.",
          "Write it as in `10.0.0.1`, `10.0.0.1:587` or `[fd00::1]:587`.");
    }
    if (!(value instanceof Json.Text text)) {
      fields.wrongKind(field, value, "a behaviour such as `accept` or `refuse`");
      return;
    }
    Optional<HostBehaviour> behaviour = HostBehaviour.of(text.value());
    if (behaviour.isEmpty()) {
      List<String> known = Arrays.stream(HostBehaviour.values()).map(HostBehaviour::label).toList();
      fields.problem(
          field,
          "host-behaviour",
          value.place(),
          "`" + text.value() + "` is not a behaviour of a host.",
          NearestName.of(text.value(), known)
              .map(nearest -> "Did you mean `" + nearest + "`?")
              .orElse("Known are: " + String.join(", ", known) + "."));
    }
    if (endpoint.isPresent()
        && behaviour.isPresent()
        && hosts.put(endpoint.get(), behaviour.get()) != null) {
      fields.problem(
          field,
          "host-twice",
          value.place(),
          "`" + name + "` is named twice in different forms.",
          "Remove one of them.");
    }
  }

  private Client client() {
    Optional<Json> value = fields.value("client");
    if (value.isEmpty()) {
      return Client.DEFAULT;
    }
    if (!(value.get() instanceof Json.Members object)) {
      fields.wrongKind("client", value.get(), "an object");
      return Client.DEFAULT;
    }
    Fields own = new Fields(object, fields.pointer("client"), problems);
    own.expectOnly(Set.of("hostname", "addresses"));
    List<String> addresses = new ArrayList<>();
    for (String address :
        own.texts("addresses", MAX_CLIENT_ADDRESSES).orElse(Client.DEFAULT.addresses())) {
      Optional<String> canonical = IpAddress.parse(address).map(IpAddress::text);
      if (canonical.isEmpty()) {
        own.problem(
            "addresses",
            "client-address",
            own.value("addresses").map(Json::place).orElse(own.place()),
            "`" + address + "` is not an IP address.",
            "Write it as in `10.0.0.250` or `fd00::250`.");
      }
      canonical.ifPresent(addresses::add);
    }
    return new Client(own.text("hostname", NAME).orElse(Client.DEFAULT.hostname()), addresses);
  }

  private String sender() {
    String sender = fields.text("sender", NAME * 2).orElse("");
    if (!sender.isEmpty() && isBroken(sender)) {
      invalid(
          "sender",
          "sender-address",
          "`" + sender + "` is not a mail address.",
          "Write it as in `user@example.jp`, or leave it empty for the null sender.");
    }
    return sender;
  }

  private String recipient() {
    Optional<String> recipient = fields.text("recipient", NAME * 2);
    if (fields.value("recipient").isEmpty()) {
      fields.problem(
          "recipient",
          "missing-key",
          fields.place(),
          "The experiment has no `recipient`.",
          "Add one, as in `\"recipient\": \"user@example.jp\"`.");
    } else if (recipient.isPresent() && isBroken(recipient.get())) {
      invalid(
          "recipient",
          "recipient-address",
          "`" + recipient.get() + "` is not a mail address with a domain.",
          "Write it as in `user@example.jp`.");
    }
    return recipient.orElse("");
  }

  private static boolean isBroken(String address) {
    int at = address.lastIndexOf('@');
    return at <= 0 || at == address.length() - 1 || hasControls(address);
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) == 127) {
        return true;
      }
    }
    return false;
  }

  private void invalid(String name, String code, String message, String hint) {
    Place place = fields.value(name).map(Json::place).orElse(fields.place());
    fields.problem(name, code, place, message, hint);
  }
}
