package dev.nexthop.dns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Answers from records as one authoritative server for the whole name space would (RFC 1034,
 * section 4.3.2; RFC 4592 for wildcards). NS records make no zone cuts: what the text holds is
 * known.
 */
final class ZoneTree {
  /** Aliases followed for one question; nsd stops earlier than this in a loop. */
  private static final int MAX_ALIASES = 32;

  private static final Name STAR = Name.fromConstantString("*");

  private final Map<Name, Map<Integer, List<Record>>> nodes = new HashMap<>();
  private final Set<Name> failing;

  /**
   * @param records in the order in which they are answered
   * @param failing zones that answer SERVFAIL, with all names below them
   */
  ZoneTree(List<Record> records, Set<Name> failing) {
    this.failing = Set.copyOf(failing);
    nodes.put(Name.root, new LinkedHashMap<>());
    for (Record record : records) {
      node(record.getName())
          .computeIfAbsent(record.getType(), type -> new ArrayList<>())
          .add(record);
    }
  }

  /** How a question ended. */
  enum Status {
    FOUND,
    NO_DATA,
    NO_SUCH_NAME,
    SERVER_FAILURE,
    /** Aliases that lead in a circle, or to a zone that fails: it is for the client to go on. */
    ALIASES_ONLY
  }

  /**
   * An answer.
   *
   * @param status of the last name of the chain
   * @param records the aliases followed, then the records asked for
   */
  record Answer(Status status, List<Record> records) {
    Answer {
      records = List.copyOf(records);
    }
  }

  Answer answer(Name question, int type) {
    List<Record> chain = new ArrayList<>();
    Name name = question;
    for (int aliases = 0; aliases < MAX_ALIASES; aliases++) {
      if (fails(name)) {
        return new Answer(chain.isEmpty() ? Status.SERVER_FAILURE : Status.ALIASES_ONLY, chain);
      }
      Found found = find(name);
      List<Record> alias = found.data().getOrDefault(Type.CNAME, List.of());
      if (alias.isEmpty() || type == Type.CNAME) {
        List<Record> data = found.data().getOrDefault(type, List.of());
        chain.addAll(data);
        return new Answer(data.isEmpty() ? found.ifEmpty() : Status.FOUND, chain);
      }
      if (chain.contains(alias.get(0))) {
        return new Answer(Status.ALIASES_ONLY, chain);
      }
      chain.add(alias.get(0));
      name = ((CNAMERecord) alias.get(0)).getTarget();
    }
    return new Answer(Status.ALIASES_ONLY, chain);
  }

  /** The data at a name, and what it means if the type asked for is not among them. */
  private record Found(Map<Integer, List<Record>> data, Status ifEmpty) {}

  private Found find(Name name) {
    Map<Integer, List<Record>> exact = nodes.get(name);
    if (exact != null) {
      return new Found(exact, Status.NO_DATA);
    }
    Name encloser = name;
    while (!nodes.containsKey(encloser)) {
      encloser = new Name(encloser, 1);
    }
    List<Record> redirect = nodes.get(encloser).getOrDefault(Type.DNAME, List.of());
    if (!redirect.isEmpty()) {
      return redirected(name, (DNAMERecord) redirect.get(0));
    }
    return wildcard(encloser)
        .map(wildcard -> new Found(renamed(wildcard, name), Status.NO_DATA))
        .orElseGet(() -> new Found(Map.of(), Status.NO_SUCH_NAME));
  }

  private static Found redirected(Name name, DNAMERecord dname) {
    try {
      Record alias =
          new CNAMERecord(name, dname.getDClass(), dname.getTTL(), name.fromDNAME(dname));
      return new Found(Map.of(Type.CNAME, List.of(alias)), Status.NO_DATA);
    } catch (NameTooLongException e) {
      return new Found(Map.of(), Status.SERVER_FAILURE);
    }
  }

  private Optional<Map<Integer, List<Record>>> wildcard(Name encloser) {
    try {
      return Optional.ofNullable(nodes.get(Name.concatenate(STAR, encloser)));
    } catch (NameTooLongException e) {
      return Optional.empty();
    }
  }

  private static Map<Integer, List<Record>> renamed(
      Map<Integer, List<Record>> wildcard, Name owner) {
    Map<Integer, List<Record>> renamed = new HashMap<>();
    wildcard.forEach(
        (type, records) ->
            renamed.put(type, records.stream().map(record -> record.withName(owner)).toList()));
    return renamed;
  }

  private boolean fails(Name name) {
    return failing.stream().anyMatch(name::subdomain);
  }

  /** The node of a name; the names above it exist with it, as empty non-terminals if need be. */
  private Map<Integer, List<Record>> node(Name name) {
    Map<Integer, List<Record>> node = nodes.computeIfAbsent(name, made -> new LinkedHashMap<>());
    for (Name above = name; above.labels() > 1; above = new Name(above, 1)) {
      nodes.computeIfAbsent(above, made -> new LinkedHashMap<>());
    }
    return node;
  }
}
