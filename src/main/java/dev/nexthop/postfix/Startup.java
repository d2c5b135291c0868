package dev.nexthop.postfix;

import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.HostName;
import java.util.Optional;

/** What keeps every Postfix program from starting (mail_params.c:mail_params_init). */
final class Startup {

  private Startup() {}

  /** What the programs log before they die; empty if they start. */
  static Optional<Remark> fatal(Settings settings) {
    String hostname = settings.text("myhostname");
    for (String name : new String[] {"myhostname", "mydomain"}) {
      if (!HostName.isValid(settings.text(name))) {
        return fatal(
            settings,
            name,
            "file "
                + settings.text("config_directory")
                + "/main.cf: parameter "
                + name
                + ": bad parameter value: "
                + settings.text(name),
            "Write a host name.");
      }
    }
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
            "Lists need Postfix 3.5; put other hosts in "
                + "smtp_fallback_relay, or give one domain several MX records.")
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
