package dev.nexthop.postfix;

import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.HostName;
import dev.nexthop.postfix.dns.Interfaces;
import java.util.Optional;

/** What keeps every Postfix program from starting (mail_params.c:mail_params_init). */
final class Startup {

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
