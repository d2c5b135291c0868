package dev.nexthop.dns.zone;

import dev.nexthop.postfix.dns.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers from records as one authoritative server for the whole name space would (RFC 1034,
 * section 4.3.2; RFC 4592 for wildcards). NS records make no zone cuts: what the text holds is
 * known.
 */
final class ZoneTree {
  /** Aliases followed for one question; nsd stops earlier than this in a loop. */
  private static final int MAX_ALIASES = 32;

  private static final String CNAME = "CNAME";

  private final Map<DomainName, Map<String, List<ZoneRecord>>> nodes = new HashMap<>();
  private final Set<DomainName> failing;

  /**
   * @param records in the order in which they are answered
   * @param failing zones that answer SERVFAIL, with all names below them
   */
  ZoneTree(List<ZoneRecord> records, Set<DomainName> failing) {
    this.failing = Set.copyOf(failing);
    nodes.put(DomainName.ROOT, new LinkedHashMap<>());
    for (ZoneRecord record : records) {
      node(record.owner()).computeIfAbsent(record.type(), type -> new ArrayList<>()).add(record);
    }
  }

  /**
   * An answer.
   *
   * @param status of the last name of the chain; found as well if aliases lead in a circle or to a
   *     zone that fails, where it is for the client to go on
   * @param records the aliases followed, then the records asked for
   */
  record Chain(Answer.Status status, List<ZoneRecord> records) {
    Chain {
      records = List.copyOf(records);
    }
  }

  Chain answer(DomainName question, String type) {
    List<ZoneRecord> chain = new ArrayList<>();
    DomainName name = question;
    for (int aliases = 0; aliases < MAX_ALIASES; aliases++) {
      if (fails(name)) {
        return new Chain(
            chain.isEmpty() ? Answer.Status.SERVER_FAILURE : Answer.Status.FOUND, chain);
      }
      Found found = find(name);
      List<ZoneRecord> alias = found.data().getOrDefault(CNAME, List.of());
      if (alias.isEmpty() || type.equals(CNAME)) {
        List<ZoneRecord> data = found.data().getOrDefault(type, List.of());
        chain.addAll(data);
        return new Chain(data.isEmpty() ? found.ifEmpty() : Answer.Status.FOUND, chain);
      }
      if (chain.contains(alias.get(0))) {
        return new Chain(Answer.Status.FOUND, chain);
      }
      chain.add(alias.get(0));
      name = ((ZoneData.Cname) alias.get(0).data()).target();
    }
    return new Chain(Answer.Status.FOUND, chain);
  }

  /** The data at a name, and what it means if the type asked for is not among them. */
  private record Found(Map<String, List<ZoneRecord>> data, Answer.Status ifEmpty) {}

  private Found find(DomainName name) {
    Map<String, List<ZoneRecord>> exact = nodes.get(name);
    if (exact != null) {
      return new Found(exact, Answer.Status.NO_DATA);
    }
    DomainName encloser = name;
    while (!nodes.containsKey(encloser)) {
      encloser = encloser.parent();
    }
    List<ZoneRecord> redirect = nodes.get(encloser).getOrDefault("DNAME", List.of());
    if (!redirect.isEmpty()) {
      return redirected(name, redirect.get(0));
    }
    return wildcard(encloser)
        .map(wildcard -> new Found(renamed(wildcard, name), Answer.Status.NO_DATA))
        .orElseGet(() -> new Found(Map.of(), Answer.Status.NO_SUCH_NAME));
  }

  private static Found redirected(DomainName name, ZoneRecord redirect) {
    try {
      DomainName target = name.moved(redirect.owner(), ((ZoneData.Dname) redirect.data()).target());
      ZoneRecord alias = new ZoneRecord(name, CNAME, redirect.ttl(), new ZoneData.Cname(target));
      return new Found(Map.of(CNAME, List.of(alias)), Answer.Status.NO_DATA);
    } catch (BadNameException e) {
      return new Found(Map.of(), Answer.Status.SERVER_FAILURE);
    }
  }

  private Optional<Map<String, List<ZoneRecord>>> wildcard(DomainName encloser) {
    try {
      return Optional.ofNullable(nodes.get(encloser.child("*")));
    } catch (BadNameException e) {
      return Optional.empty();
    }
  }

  private static Map<String, List<ZoneRecord>> renamed(
      Map<String, List<ZoneRecord>> wildcard, DomainName owner) {
    Map<String, List<ZoneRecord>> renamed = new HashMap<>();
    wildcard.forEach(
        (type, records) ->
            renamed.put(type, records.stream().map(record -> record.at(owner)).toList()));
    return renamed;
  }

  private boolean fails(DomainName name) {
    return failing.stream().anyMatch(name::isWithin);
  }

  /** The node of a name; the names above it exist with it, as empty non-terminals if need be. */
  private Map<String, List<ZoneRecord>> node(DomainName name) {
    Map<String, List<ZoneRecord>> node = nodes.computeIfAbsent(name, made -> new LinkedHashMap<>());
    for (DomainName above = name; !above.isRoot(); above = above.parent()) {
      nodes.computeIfAbsent(above, made -> new LinkedHashMap<>());
    }
    return node;
  }
}
