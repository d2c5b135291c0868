package dev.nexthop.postfix;

import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.HostName;
import dev.nexthop.postfix.dns.Interfaces;
import java.util.Optional;

/** What keeps every Postfix program from starting (mail_params.c:mail_params_init). */
final class Startup {

  private static final String TLS_LEVELS =
      "none may encrypt fingerprint verify secure dane dane-only";

  private Startup() {}

  /** What the programs log before they die; empty if they start. */
  static Optional<Remark> fatal(Settings settings, Interfaces interfaces) {
    return protocols(settings)
        .or(() -> names(settings))
        .or(() -> switches(settings))
        .or(() -> interfaces(settings, interfaces))
        .or(() -> destinations(settings))
        .or(() -> badValue(settings));
  }

  private static Optional<Remark> protocols(Settings settings) {
    String value = settings.text("inet_protocols");
    for (String word : Words.list(value)) {
      if (!word.equals("all") && !word.equals("ipv4") && !word.equals("ipv6")) {
        String message = "unknown inet_protocols value \"" + word + "\" in \"" + value + "\"";
        return fatal(settings, "inet_protocols", message, "Write all, ipv4 or ipv6.");
      }
    }
    return Optional.empty();
  }

  private static Optional<Remark> names(Settings settings) {
    for (String name : new String[] {"myhostname", "mydomain"}) {
      String value = settings.text(name);
      if (!HostName.isValid(value)) {
        return fatal(
            settings,
            name,
            "file "
                + settings.text("config_directory")
                + "/main.cf: parameter "
                + name
                + ": bad parameter value: "
                + value,
            "Write a host name.");
      }
    }
    return Optional.empty();
  }

  /** Values that every program reads, and that are no values. */
  private static Optional<Remark> switches(Settings settings) {
    settings.yes("disable_dns_lookups");
    settings.yes("soft_bounce");
    settings.yes("helpful_warnings");
    return badValue(settings);
  }

  /** The first value that kills the programs that read it; empty if there is none. */
  static Optional<Remark> badValue(Settings settings) {
    for (Remark remark : settings.remarks()) {
      if (remark.error()) {
        String message =
            remark.code().equals("value-expansion")
                ? "dictionary mail_dict: macro processing error"
                : remark.message();
        return Optional.of(
            new Remark("startup-fatal", remark.place(), "fatal: " + message, remark.hint(), true));
      }
    }
    return Optional.empty();
  }

  /** What trivial-rewrite(8) does not start without. */
  private static final String[] ROUTING = {
    "local_transport",
    "virtual_transport",
    "relay_transport",
    "default_transport",
    "empty_address_relayhost_maps_lookup_key",
    "empty_address_default_transport_maps_lookup_key"
  };

  /** A parameter of the address resolver that must not be empty, and is. */
  static Optional<Remark> emptyRouting(Settings settings) {
    for (String name : ROUTING) {
      Optional<Remark> empty = empty(settings, name);
      if (empty.isPresent()) {
        return empty;
      }
    }
    return Optional.empty();
  }

  /** mail_conf_str.c:check_mail_conf_str. */
  static Optional<Remark> empty(Settings settings, String name) {
    return settings.knows(name) && settings.isSet(name) && settings.text(name).isEmpty()
        ? fatal(settings, name, "bad string length 0 < 1: " + name + " = ", "Give it a value.")
        : Optional.empty();
  }

  /** A security level that the client does not know kills it (tls_level.c). */
  static Optional<Remark> tlsLevel(Settings settings, boolean smtp) {
    String name = smtp ? "smtp_tls_security_level" : "lmtp_tls_security_level";
    String level = settings.text(name);
    if (level.isEmpty()) {
      return Optional.empty();
    }
    for (String known : Words.split(TLS_LEVELS, " ")) {
      if (known.equalsIgnoreCase(level)) {
        return Optional.empty();
      }
    }
    return fatal(
        settings, name, "Invalid TLS level \"" + level + "\"", "Write one of: " + TLS_LEVELS + ".");
  }

  /** So does a lookup that it does not know (smtp.c:post_init). */
  static Optional<Remark> hostLookup(Settings settings, boolean smtp) {
    String name = smtp ? "smtp_host_lookup" : "lmtp_host_lookup";
    String value = settings.text(name);
    for (String word : Words.list(value)) {
      if (!word.equalsIgnoreCase("dns") && !word.equalsIgnoreCase("native")) {
        return fatal(
            settings,
            name,
            "unknown " + name + " value \"" + word + "\" in \"" + value + "\"",
            "Write dns, native or both.");
      }
    }
    return Optional.empty();
  }

  private static Optional<Remark> interfaces(Settings settings, Interfaces interfaces) {
    return interfaces
        .unresolved()
        .flatMap(
            missing ->
                fatal(
                    settings,
                    missing.parameter(),
                    "config variable "
                        + missing.parameter()
                        + ": host not found: "
                        + missing.name(),
                    "Write an address, or a name that the machine can look up."));
  }

  private static Optional<Remark> destinations(Settings settings) {
    String hostname = settings.text("myhostname");
    String relayhost = settings.text("relayhost");
    if (relayhost.equalsIgnoreCase(hostname)) {
      return fatal(
          settings,
          "relayhost",
          "myhostname and relayhost parameter settings must not be identical: " + hostname,
          "Name another host, or leave relayhost empty.");
    }
    if (isList(settings.text("myorigin"))) {
      return multiple(settings, "myorigin", "Write one domain.");
    }
    boolean listForbidden = settings.version().atLeast(2, 0) && !settings.version().atLeast(3, 5);
    return listForbidden && isList(relayhost)
        ? multiple(
            settings,
            "relayhost",
            "Lists need Postfix 3.5; put other hosts in smtp_fallback_relay, or give one domain"
                + " several MX records.")
        : Optional.empty();
  }

  private static boolean isList(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Words.COMMA_SPACE.indexOf(value.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Remark> multiple(Settings settings, String name, String hint) {
    return fatal(
        settings,
        name,
        name + " parameter setting must not contain multiple values: " + settings.text(name),
        hint);
  }

  private static Optional<Remark> fatal(
      Settings settings, String name, String message, String hint) {
    return Optional.of(
        new Remark("startup-fatal", settings.place(name), "fatal: " + message, hint, true));
  }
}
