package dev.nexthop.postfix.route;

import dev.nexthop.postfix.config.Tables;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looking up an address in tables, from the whole address to ever larger parts. */
public final class AddressLookup {

  private final Tables tables;
  private final String delimiters;

  /**
   * @param delimiters of address extensions (recipient_delimiter)
   */
  public AddressLookup(Tables tables, String delimiters) {
    this.tables = tables;
    this.delimiters = delimiters;
  }

  /** What was found, and under which key. */
  record Entry(Optional<String> value, String key, boolean failed) {
    private static Entry of(Tables.Found found, String key) {
      return new Entry(found.value(), key, found.failed());
    }

    boolean ends() {
      return value.isPresent() || failed;
    }
  }

  /** mail_addr_find.c: user+extension@domain, user@domain, @domain. */
  Entry byAddress(String maps, String address) {
    return byRecipient(maps, address, false);
  }

  /**
   * virtual(5): user+extension@domain, user@domain, user+extension, user, @domain.
   *
   * @param own whether user names without domain count, as for this machine's own domains
   */
  Entry byRecipient(String maps, String address, boolean own) {
    String whole = address.toLowerCase(Locale.ROOT);
    int at = whole.lastIndexOf('@');
    Entry entry = Entry.of(tables.find(maps, whole), whole);
    if (entry.ends() || at < 0) {
      return entry;
    }
    String bare = withoutExtension(whole, at);
    Set<String> parts = new LinkedHashSet<>();
    parts.add(bare);
    if (own) {
      parts.add(whole.substring(0, at));
      parts.add(bare.substring(0, bare.lastIndexOf('@')));
    }
    parts.add(whole.substring(at));
    parts.remove(whole);
    for (String part : parts) {
      entry = entry.ends() ? entry : Entry.of(tables.findPart(maps, part), part);
    }
    return entry;
  }

  /**
   * Whether tables list a recipient (mail_addr_find.c).
   *
   * @param local whether user names without domain count, as for this machine's own domains
   */
  public boolean lists(String maps, String address, boolean local) {
    return byRecipient(maps, address, local).value().isPresent();
  }

  /**
   * transport.c:transport_lookup: user+extension@domain, user@domain, domain, parent domains, *.
   *
   * @param parents whether a domain stands for its subdomains; if not, .domain does
   */
  Entry byDomain(String maps, String address, boolean parents) {
    String whole = address.toLowerCase(Locale.ROOT);
    int at = whole.lastIndexOf('@');
    Entry entry = Entry.of(tables.find(maps, whole), whole);
    String bare = withoutExtension(whole, at);
    if (!entry.ends() && !bare.equals(whole)) {
      entry = Entry.of(tables.findPart(maps, bare), bare);
    }
    String name = whole.substring(at + 1);
    while (!entry.ends() && !name.isEmpty()) {
      entry = Entry.of(tables.findPart(maps, name), name);
      int dot = name.indexOf('.', 1);
      name = dot < 0 ? "" : name.substring(parents ? dot + 1 : dot);
    }
    return entry.ends() ? entry : Entry.of(tables.find(maps, "*"), "*");
  }

  /** strip_addr.c; -request and owner- names, and names that begin with the delimiter, stay. */
  private String withoutExtension(String address, int at) {
    for (int i = 1; i < at; i++) {
      if (delimiters.indexOf(address.charAt(i)) >= 0) {
        return address.substring(0, i) + address.substring(at);
      }
    }
    return address;
  }
}
