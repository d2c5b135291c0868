package dev.nexthop.dns;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What no name server would load: a CNAME beside other data, or the same record twice. */
final class ZoneConsistency {
  private final List<Problem> problems;
  private final Set<Record> seen = new HashSet<>();
  private final Map<Name, Set<Integer>> types = new HashMap<>();

  ZoneConsistency(List<Problem> problems) {
    this.problems = problems;
  }

  /** Whether the record may join those admitted before it; a problem is reported if not. */
  boolean admits(Record record, Place place) {
    if (!seen.add(record)) {
      problems.add(
          Problem.warning(
              "zone-duplicate",
              place,
              "The same record is written twice; a name server holds it once.",
              "Remove one of the two."));
      return false;
    }
    Set<Integer> others = types.computeIfAbsent(record.getName(), name -> new HashSet<>());
    boolean alias = record.getType() == Type.CNAME;
    if (!others.isEmpty() && (alias || others.contains(Type.CNAME))) {
      problems.add(
          Problem.error(
              "zone-cname-and-other-data",
              place,
              "`" + record.getName() + "` has a CNAME record and another record.",
              "A name with a CNAME record cannot have any other: remove one of them."));
      return false;
    }
    others.add(record.getType());
    return true;
  }
}
