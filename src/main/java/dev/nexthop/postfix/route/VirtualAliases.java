package dev.nexthop.postfix.route;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which addresses a recipient is an alias of: what cleanup(8) writes into the queue file in its
 * place (cleanup_map1n.c, virtual(5)).
 */
public final class VirtualAliases {

  /** virtual_alias_expansion_limit and virtual_alias_recursion_limit. */
  private static final int MOST = 1000;

  private static final int DEEPEST = 100;

  private final Settings settings;
  private final Trace trace;
  private final DomainList domains;
  private final Rewriting rewriting;
  private final AddressLookup lookup;
  private final String maps;

  public VirtualAliases(Settings settings, Tables tables, Interfaces interfaces, Trace trace) {
    this.settings = settings;
    this.trace = trace;
    this.domains = new DomainList(settings, tables);
    this.rewriting = new Rewriting(settings, domains, interfaces, new Trace());
    this.lookup = new AddressLookup(tables, settings.text("recipient_delimiter"));
    this.maps = settings.text("virtual_alias_maps");
  }

  /** The mail for the first address that its recipient is an alias of; the trace has the others. */
  public Envelope follow(Envelope envelope) {
    if (maps.isEmpty()) {
      return envelope;
    }
    Set<String> found = new LinkedHashSet<>();
    expand(envelope.recipient(), List.of(), found);
    List<String> all = List.copyOf(found);
    if (all.equals(List.of(envelope.recipient()))) {
      return envelope;
    }
    trace.add(Rule.VIRTUAL_ALIAS, envelope.recipient(), all.get(0));
    if (all.size() > 1) {
      trace.add(Rule.VIRTUAL_ALIAS_MORE, String.join(", ", all.subList(1, all.size())));
    }
    return envelope.readdressed(all.get(0));
  }

  /** An address that was met on the way here stands for itself. */
  private void expand(String address, List<String> way, Set<String> found) {
    String key = address.toLowerCase(Locale.ROOT);
    List<String> targets = way.contains(key) ? List.of() : targets(address);
    if (targets.isEmpty() || way.size() == DEEPEST || found.size() >= MOST) {
      found.add(address);
      return;
    }
    List<String> further = new ArrayList<>(way);
    further.add(key);
    targets.forEach(target -> expand(target, further, found));
  }

  private List<String> targets(String address) {
    int at = address.lastIndexOf('@');
    AddressLookup.Entry entry =
        lookup.byRecipient(maps, address, at >= 0 && isOwn(address.substring(at + 1)));
    return Words.list(entry.value().orElse("")).stream()
        .map(target -> rewriting.complete(crunched(target, address, entry)))
        .toList();
  }

  private boolean isOwn(String domain) {
    return domain.equalsIgnoreCase(settings.text("myorigin"))
        || domains.containsExactly("mydestination", domain)
        || rewriting.isOwnAddress(domain);
  }

  /**
   * A result {@code @domain} keeps the user; an extension that was not looked up is handed on
   * (mail_addr_crunch.c, propagate_unmatched_extensions).
   */
  private static String crunched(String target, String address, AddressLookup.Entry entry) {
    int at = address.lastIndexOf('@');
    if (target.startsWith("@")) {
      return address.substring(0, at) + target;
    }
    int end = entry.key().indexOf('@');
    int user = end < 0 ? entry.key().length() : end;
    int cut = target.lastIndexOf('@');
    String extension = user == 0 || user >= at ? "" : address.substring(user, at);
    return cut < 0
        ? target + extension
        : target.substring(0, cut) + extension + target.substring(cut);
  }
}
