package dev.nexthop.postfix.route;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses a recipient is an alias of: what cleanup(8) writes into the queue file in its
 * place (cleanup_map1n.c, virtual(5)).
 */
public final class VirtualAliases {

  /** virtual_alias_expansion_limit and virtual_alias_recursion_limit. */
  private static final int MOST = 1000;

  private final Trace trace;
  private final Rewriting rewriting;
  private final AddressLookup lookup;
  private final String origin;
  private final String maps;

  public VirtualAliases(Settings settings, Tables tables, Interfaces interfaces, Trace trace) {
    this.trace = trace;
    this.rewriting =
        new Rewriting(settings, new DomainList(settings, tables), interfaces, new Trace());
    this.lookup = new AddressLookup(tables, settings.text("recipient_delimiter"));
    this.origin = settings.text("myorigin");
    this.maps = settings.text("virtual_alias_maps");
  }

  /**
   * What cleanup makes of a mail.
   *
   * @param envelope the mail for the first address that its recipient is an alias of
   * @param refusal why the mail is not taken, as logged; empty if it is
   */
  public record Followed(Envelope envelope, Optional<String> refusal) {}

  /** The mail for the first address that its recipient is an alias of; the trace has the others. */
  public Followed follow(Envelope envelope) {
    Expansion expansion = new Expansion();
    try {
      expansion.expand(envelope.recipient(), List.of());
    } catch (Refused refused) {
      trace.add(Rule.VIRTUAL_ALIAS_REFUSED, envelope.recipient());
      String text =
          "warning: "
              + refused.getMessage()
              + " for "
              + envelope.recipient()
              + " -- message not accepted, try again later";
      return new Followed(envelope, Optional.of(text));
    }
    List<String> all = List.copyOf(expansion.found);
    if (all.equals(List.of(envelope.recipient()))) {
      return new Followed(envelope, Optional.empty());
    }
    trace.add(Rule.VIRTUAL_ALIAS, envelope.recipient(), all.get(0));
    if (all.size() > 1) {
      trace.add(Rule.VIRTUAL_ALIAS_MORE, String.join(", ", all.subList(1, all.size())));
    }
    return new Followed(envelope.readdressed(all.get(0)), Optional.empty());
  }

  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** All addresses of one recipient. */
  private final class Expansion {
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> standForThemselves = new HashSet<>();

    /**
     * @param way the aliases that led here
     */
    void expand(String address, List<String> way) throws Refused {
      String key = address.toLowerCase(Locale.ROOT);
      List<String> targets = standForThemselves.contains(key) ? List.of() : targets(address);
      if (targets.isEmpty()) {
        found.add(address);
        return;
      }
      if (way.contains(key) || way.size() == MOST) {
        throw new Refused("unreasonable virtual_alias_maps map nesting");
      }
      if (found.size() + targets.size() > MOST) {
        throw new Refused("unreasonable virtual_alias_maps map expansion size");
      }
      if (targets.stream().anyMatch(address::equalsIgnoreCase)) {
        standForThemselves.add(key);
      }
      List<String> further = new ArrayList<>(way);
      further.add(key);
      for (String target : targets) {
        expand(target, further);
      }
    }
  }

  private List<String> targets(String address) throws Refused {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    boolean own = domain.equalsIgnoreCase(origin) || rewriting.isOwn(domain);
    AddressLookup.Entry entry = lookup.byRecipient(maps, address, own);
    if (entry.failed()) {
      throw new Refused("virtual_alias_maps map lookup problem");
    }
    return Words.list(entry.value().orElse("")).stream()
        .map(target -> rewriting.complete(crunched(target, address, entry)))
        .toList();
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
