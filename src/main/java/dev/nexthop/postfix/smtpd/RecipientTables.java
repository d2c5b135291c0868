package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.route.AddressLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a recipient exists, by the tables that list recipients (smtpd_check.c:check_rcpt_maps).
 */
final class RecipientTables {

  private final Settings settings;
  private final Tables tables;

  RecipientTables(Settings settings, Tables tables) {
    this.settings = settings;
    this.tables = tables;
  }

  /**
   * The kind of table in which a recipient is missing; empty if it is listed, or if nothing can be
   * said.
   *
   * @param domainClass as the route has it
   */
  Optional<String> missingFrom(String domainClass, String recipient) {
    return switch (domainClass) {
      case "local" ->
          missing("local_recipient_maps", recipient)
              .filter(yes -> !isPostmaster(recipient))
              .map(yes -> "local recipient");
      case "relay" -> missing("relay_recipient_maps", recipient).map(yes -> "relay recipient");
      case "virtual-alias" ->
          listed("virtual_alias_maps", recipient) ? Optional.empty() : Optional.of("virtual alias");
      case "virtual-mailbox" ->
          missing("virtual_mailbox_maps", recipient).map(yes -> "virtual mailbox");
      default -> Optional.empty();
    };
  }

  /** Empty tables accept everybody, and so do tables that are not part of the experiment. */
  private Optional<Boolean> missing(String parameter, String recipient) {
    List<String> maps = Words.listWithBraces(settings.text(parameter));
    if (maps.isEmpty() || maps.stream().anyMatch(RecipientTables::isOutside)) {
      return Optional.empty();
    }
    boolean local = parameter.equals("local_recipient_maps");
    return listed(parameter, recipient, local) || listed("virtual_alias_maps", recipient)
        ? Optional.empty()
        : Optional.of(true);
  }

  private static boolean isOutside(String map) {
    return map.startsWith("proxy:") || map.startsWith("unix:") || map.startsWith("hash:/etc/");
  }

  private static boolean isPostmaster(String recipient) {
    return recipient.toLowerCase(Locale.ROOT).startsWith("postmaster@");
  }

  private boolean listed(String parameter, String recipient) {
    return listed(parameter, recipient, false);
  }

  private boolean listed(String parameter, String recipient, boolean local) {
    String maps = settings.text(parameter);
    return !maps.isEmpty()
        && new AddressLookup(tables, settings.text("recipient_delimiter"))
            .lists(maps, recipient, local);
  }
}
