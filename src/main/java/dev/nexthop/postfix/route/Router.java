package dev.nexthop.postfix.route;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.HostName;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.Optional;

/** Chooses transport and nexthop of a recipient (trivial-rewrite/resolve.c:resolve_addr). */
public final class Router {

  /** Class of a recipient about whom a table that cannot be read would have to say more. */
  public static final String UNRESOLVED = "unresolved";

  private final Settings settings;
  private final Trace trace;
  private final DomainList domains;
  private final Rewriting rewriting;
  private final AddressLookup addresses;
  private final SenderTables senders;

  /** How far the search has come. */
  private record Partial(String domainClass, String transport, String nexthop, String decidedBy) {
    Partial to(String otherNexthop, String by) {
      return new Partial(domainClass, transport, otherNexthop, by);
    }

    Partial via(String otherTransport) {
      return new Partial(domainClass, otherTransport, nexthop, decidedBy);
    }

    Route route() {
      return new Route(domainClass, transport, nexthop, decidedBy);
    }
  }

  public Router(Settings settings, Tables tables, Interfaces interfaces, Trace trace) {
    this.settings = settings;
    this.trace = trace;
    this.domains = new DomainList(settings, tables);
    this.rewriting = new Rewriting(settings, domains, interfaces, trace);
    this.addresses = new AddressLookup(tables, settings.text("recipient_delimiter"));
    this.senders = new SenderTables(settings, addresses, trace);
  }

  /** Where the mail goes. */
  public Route route(Envelope envelope) {
    String address = rewriting.of(envelope.recipient());
    String domain = address.substring(address.lastIndexOf('@') + 1);
    if (!isValid(domain)) {
      trace.add(Rule.ADDRESS_INVALID, domain);
      return error("5.1.3 bad address syntax", domain);
    }
    Partial partial = byClass(envelope, domain);
    if (domains.unreadable().isPresent()) {
      return failed(domains.unreadable().get());
    }
    if (partial.transport().isEmpty()) {
      return failed(partial.decidedBy());
    }
    String parameter = parameterOf(partial);
    partial = ownNexthop(partial);
    if (partial.transport().isEmpty()) {
      trace.add(Rule.TRANSPORT_NULL, parameter);
      return partial.to(partial.nexthop(), parameter).route();
    }
    if (!partial.domainClass().equals("virtual-alias")) {
      Optional<Partial> mapped = byTransportMap(partial, address, domain);
      if (mapped.isEmpty()) {
        return failed("transport_maps");
      }
      partial = mapped.get();
    }
    return relocated(partial, address).route();
  }

  private static boolean isValid(String domain) {
    if (domain.startsWith("[")) {
      return domain.endsWith("]") && Rewriting.literal(domain).isPresent();
    }
    return HostName.isValid(domain);
  }

  private Route failed(String where) {
    trace.add(Rule.LOOKUP_FAILED, where);
    return new Route(UNRESOLVED, "retry", "4.3.0 address resolver failure", where);
  }

  private static Route error(String text, String by) {
    return new Route("default", "error", text, by);
  }

  private Partial byClass(Envelope envelope, String domain) {
    if (isLocal(domain)) {
      return new Partial("local", settings.text("local_transport"), domain, "local_transport");
    }
    if (domains.containsExactly("virtual_alias_domains", domain)) {
      trace.add(Rule.CLASS_VIRTUAL_ALIAS, domain);
      String table = settings.yes("show_user_unknown_table_name") ? " in virtual alias table" : "";
      return new Partial(
          "virtual-alias", "error", "5.1.1 User unknown" + table, "virtual_alias_domains");
    }
    if (domains.containsExactly("virtual_mailbox_domains", domain)) {
      String transport = settings.text("virtual_transport");
      trace.add(Rule.CLASS_VIRTUAL_MAILBOX, domain, transport);
      return new Partial("virtual-mailbox", transport, domain, "virtual_transport");
    }
    return remote(envelope, domain);
  }

  private boolean isLocal(String domain) {
    if (domains.containsExactly("mydestination", domain)) {
      trace.add(Rule.CLASS_LOCAL, domain);
      return true;
    }
    if (rewriting.isOwnAddress(domain)) {
      trace.add(Rule.CLASS_LOCAL_ADDRESS, domain);
      return true;
    }
    return false;
  }

  private Partial remote(Envelope envelope, String domain) {
    boolean relay = settings.knows("relay_transport") && domains.contains("relay_domains", domain);
    String transport;
    if (relay) {
      transport = settings.text("relay_transport");
      trace.add(Rule.CLASS_RELAY, domain, transport);
    } else {
      transport = settings.text("default_transport");
      trace.add(Rule.CLASS_DEFAULT, domain, transport);
      transport = senders.transport(envelope.sender()).orElse(transport);
      if (transport.isEmpty() && !settings.text(SenderTables.TRANSPORTS).isEmpty()) {
        return new Partial("default", "", domain, SenderTables.TRANSPORTS);
      }
    }
    Partial partial =
        new Partial(relay ? "relay" : "default", transport, domain, "recipient domain");
    SenderTables.Nexthop bySender = senders.nexthop(envelope.sender());
    switch (bySender.kind()) {
      case FAILED -> {
        return partial.via("").to(domain, SenderTables.NEXTHOPS);
      }
      case DOMAIN -> {
        return partial.to(domain, SenderTables.NEXTHOPS);
      }
      case RELAYHOST -> {
        return partial.to(bySender.relayhost(), SenderTables.NEXTHOPS);
      }
      case NONE -> {}
    }
    String relayhost = settings.text("relayhost");
    if (relayhost.isEmpty()) {
      trace.add(Rule.NEXTHOP_DOMAIN, domain);
      return partial;
    }
    trace.add(Rule.NEXTHOP_RELAYHOST, relayhost);
    return partial.to(relayhost, "relayhost");
  }

  /** A nexthop inside the transport parameter overrides all that came before. */
  private Partial ownNexthop(Partial partial) {
    int colon = partial.transport().indexOf(':');
    if (partial.transport().equals("error") || colon < 0) {
      return partial;
    }
    String nexthop = partial.transport().substring(colon + 1);
    Partial bare = partial.via(partial.transport().substring(0, colon));
    if (nexthop.isEmpty()) {
      return bare;
    }
    String parameter = parameterOf(partial);
    if (!partial.domainClass().equals("local")) {
      trace.add(Rule.NEXTHOP_IN_TRANSPORT, parameter, nexthop);
    }
    return bare.to(nexthop, parameter);
  }

  private String parameterOf(Partial partial) {
    return switch (partial.domainClass()) {
      case "local" -> "local_transport";
      case "virtual-mailbox" -> "virtual_transport";
      case "relay" -> "relay_transport";
      default ->
          partial.transport().equals(settings.text("default_transport"))
              ? "default_transport"
              : SenderTables.TRANSPORTS;
    };
  }

  /** Empty if a table cannot be read. */
  private Optional<Partial> byTransportMap(Partial partial, String address, String domain) {
    String maps = settings.text("transport_maps");
    if (maps.isEmpty()) {
      return Optional.of(partial);
    }
    AddressLookup.Entry entry =
        addresses.byDomain(maps, address, domains.parentsMatch("transport_maps"));
    if (entry.failed()) {
      return Optional.empty();
    }
    if (entry.value().isEmpty()) {
      trace.add(Rule.TRANSPORT_MAP_NONE, domain);
      return Optional.of(partial);
    }
    String value = entry.value().get();
    trace.add(Rule.TRANSPORT_MAP, entry.key(), value);
    return Optional.of(update(partial, value, domain));
  }

  /** transport.c:update_entry. */
  private Partial update(Partial partial, String value, String domain) {
    int colon = value.indexOf(':');
    String transport = colon < 0 ? value : value.substring(0, colon);
    String nexthop = colon < 0 ? "" : value.substring(colon + 1);
    if (transport.isEmpty()) {
      return nexthop.isEmpty() ? partial : partial.to(nexthop, "transport_maps");
    }
    Partial changed = partial.via(transport);
    if (!nexthop.isEmpty()) {
      return changed.to(nexthop, "transport_maps");
    }
    if (transport.equals("error") || transport.equals("retry")) {
      return changed.to("Address is undeliverable", "transport_maps");
    }
    trace.add(Rule.TRANSPORT_MAP_RESET, domain);
    return changed.to(domain, "transport_maps");
  }

  private Partial relocated(Partial partial, String address) {
    String maps = settings.text("relocated_maps");
    if (maps.isEmpty()) {
      return partial;
    }
    Optional<String> moved = addresses.byAddress(maps, address).value();
    if (moved.isEmpty()) {
      return partial;
    }
    trace.add(Rule.RELOCATED, address);
    return partial.via("error").to("5.1.6 User has moved to " + moved.get(), "relocated_maps");
  }

  /** Whether the queue manager holds back a transport. */
  public static boolean isDeferred(Settings settings, String transport) {
    return Words.list(settings.text("defer_transports")).contains(transport);
  }
}
