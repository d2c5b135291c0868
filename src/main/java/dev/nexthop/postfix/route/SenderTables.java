package dev.nexthop.postfix.route;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.Optional;

/** What depends on the sender (resolve.c:resolve_addr). */
final class SenderTables {

  /** Tables of relayhosts. */
  static final String NEXTHOPS = "sender_dependent_relayhost_maps";

  /** Tables of transports. */
  static final String TRANSPORTS = "sender_dependent_default_transport_maps";

  private final Settings settings;
  private final AddressLookup addresses;
  private final Trace trace;

  /**
   * What the tables of relayhosts say.
   *
   * @param kind what kind of answer
   * @param relayhost the nexthop if there is one
   */
  record Nexthop(Kind kind, String relayhost) {
    /** Kinds of answer. */
    enum Kind {
      /** Nothing: relayhost counts. */
      NONE,
      RELAYHOST,
      /** The recipient's domain, by a mistake of some releases. */
      DOMAIN,
      /** A table cannot be read. */
      FAILED
    }
  }

  SenderTables(Settings settings, AddressLookup addresses, Trace trace) {
    this.settings = settings;
    this.addresses = addresses;
    this.trace = trace;
  }

  /** The transport for a sender; empty text if a table cannot be read. */
  Optional<String> transport(String sender) {
    String maps = settings.text(TRANSPORTS);
    if (maps.isEmpty()) {
      return Optional.empty();
    }
    AddressLookup.Entry entry =
        addresses.byAddress(maps, key(sender, "empty_address_default_transport_maps_lookup_key"));
    if (entry.failed()) {
      return Optional.of("");
    }
    Optional<String> found = entry.value().filter(value -> !isDunno(value));
    found.ifPresent(value -> trace.add(Rule.TRANSPORT_BY_SENDER, entry.key(), value));
    return found;
  }

  /** The relayhost for a sender. */
  Nexthop nexthop(String sender) {
    String maps = settings.text(NEXTHOPS);
    if (maps.isEmpty()) {
      return new Nexthop(Nexthop.Kind.NONE, "");
    }
    String key = key(sender, "empty_address_relayhost_maps_lookup_key");
    AddressLookup.Entry entry = addresses.byAddress(maps, key);
    if (entry.failed()) {
      return new Nexthop(Nexthop.Kind.FAILED, "");
    }
    boolean dunno = entry.value().isPresent() && isDunno(entry.value().get());
    if (entry.value().isEmpty() || (dunno && settings.version().atLeast(2, 6))) {
      trace.add(Rule.NEXTHOP_BY_SENDER_NONE, key);
      return new Nexthop(dunno && forgetsRelayhost() ? Nexthop.Kind.DOMAIN : Nexthop.Kind.NONE, "");
    }
    trace.add(Rule.NEXTHOP_BY_SENDER, entry.key(), entry.value().get());
    return new Nexthop(Nexthop.Kind.RELAYHOST, entry.value().get());
  }

  /** Before 2.5 the null sender had the key {@code <>} without a parameter for it. */
  private String key(String sender, String parameter) {
    if (!sender.isEmpty()) {
      return sender;
    }
    String key = settings.text(parameter);
    return key.isEmpty() ? "<>" : key;
  }

  private static boolean isDunno(String value) {
    return value.isEmpty() || value.equalsIgnoreCase("DUNNO");
  }

  /** DUNNO led to the recipient domain until 2.11.4, and in 3.0.0. */
  private boolean forgetsRelayhost() {
    Version version = settings.version();
    return version.atLeast(3, 0)
        ? !version.atLeast(new Version(3, 0, 1))
        : !version.atLeast(new Version(2, 11, 5));
  }
}
