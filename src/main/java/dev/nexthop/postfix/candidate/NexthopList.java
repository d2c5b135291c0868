package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entries of a nexthop and of the fallback relay, each looked up when its turn comes
 * (smtp_connect.c:smtp_connect_inet). One object serves one experiment.
 */
public final class NexthopList {

  private final List<Entry> entries = new ArrayList<>();
  private final SiteLookup.Context context;
  private final DnsView dns;
  private final Trace trace;

  /** An entry, and what its lookup gave as soon as it was made. */
  public static final class Entry {
    private final Destination destination;
    private final boolean fallback;
    private Optional<Site> site = Optional.empty();
    private boolean varies;

    private Entry(Destination destination, boolean fallback) {
      this.destination = destination;
      this.fallback = fallback;
    }

    /** The entry, parsed. */
    public Destination destination() {
      return destination;
    }

    /** Whether it comes from smtp_fallback_relay. */
    public boolean isFallback() {
      return fallback;
    }
  }

  /**
   * @param nexthop as the router gives it
   * @param context what lookups need
   * @param dns in whose order records come
   * @param trace takes the rules that applied
   */
  public NexthopList(String nexthop, SiteLookup.Context context, DnsView dns, Trace trace) {
    this.context = context;
    this.dns = dns;
    this.trace = trace;
    String port =
        context.settings().text(context.rules().smtp() ? "smtp_tcp_port" : "lmtp_tcp_port");
    for (String text : destinations(nexthop)) {
      entries.add(new Entry(Destination.parse(text, port), false));
    }
    if (!entries.isEmpty()) {
      for (String text : Words.list(context.settings().text(fallbackParameter()))) {
        trace.add(Rule.FALLBACK_RELAY, text);
        entries.add(new Entry(Destination.parse(text, port), true));
      }
    }
  }

  private String fallbackParameter() {
    Settings settings = context.settings();
    if (!context.rules().smtp()) {
      return "lmtp_fallback_relay";
    }
    return settings.knows("smtp_fallback_relay") ? "smtp_fallback_relay" : "fallback_relay";
  }

  /** Lists are known to 1.x and, again, since 3.5 [HISTORY 20200108]. */
  private List<String> destinations(String nexthop) {
    boolean lists =
        context.settings().version().atLeast(3, 5) || context.settings().version().major() == 1;
    List<String> words = Words.list(nexthop);
    if (lists) {
      if (words.size() > 1) {
        trace.add(Rule.NEXTHOP_LIST, Integer.toString(words.size()));
      }
      return words;
    }
    if (words.size() > 1) {
      trace.add(Rule.NEXTHOP_NO_LIST, context.settings().version().toString());
    }
    return List.of(nexthop);
  }

  /** The entries in the order in which they are tried. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Looks up an entry.
   *
   * @param chooser decides in which order the DNS server gives its records, where that matters
   */
  public Site site(Entry entry, Destination.Site destination, Chooser chooser) {
    if (entry.varies) {
      return new SiteLookup(context, Rotation.of(dns, chooser), new Trace()).find(destination);
    }
    if (entry.site.isEmpty()) {
      Site site = new SiteLookup(context, Rotation.still(dns), trace).find(destination);
      entry.site = Optional.of(site);
      if (dns.order() != DnsView.RecordOrder.FIXED && !isShuffled(site)) {
        entry.varies = true;
        return site(entry, destination, chooser);
      }
    }
    return entry.site.get();
  }

  /** Whether every order is equally likely whatever the DNS server does. */
  private static boolean isShuffled(Site site) {
    return site instanceof Site.Found found && found.plan().chance() == AddressPlan.Chance.UNIFORM;
  }
}
