package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.config.Words;
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
      case "local" -> missing("local_recipient_maps", recipient).map(yes -> "local recipient");
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
    return listed(parameter, recipient) || listed("virtual_alias_maps", recipient)
        ? Optional.empty()
        : Optional.of(true);
  }

  private static boolean isOutside(String map) {
    return map.startsWith("proxy:") || map.startsWith("unix:") || map.startsWith("hash:/etc/");
  }

  private boolean listed(String parameter, String recipient) {
    String maps = settings.text(parameter);
    if (maps.isEmpty()) {
      return false;
    }
    String address = recipient.toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    String local = at < 0 ? address : address.substring(0, at);
    return tables.find(maps, address).value().isPresent()
        || tables.findPart(maps, local).value().isPresent()
        || (at >= 0 && tables.findPart(maps, address.substring(at)).value().isPresent());
  }
}
