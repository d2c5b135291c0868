package dev.nexthop.dns.zone;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no name server would load: a CNAME beside other data, or the same record twice. */
final class ZoneConsistency {
  private static final String ALIAS = "CNAME";

  private final List<Problem> problems;
  private final Set<String> seen = new HashSet<>();
  private final Map<DomainName, Set<String>> types = new HashMap<>();

  ZoneConsistency(List<Problem> problems) {
    this.problems = problems;
  }

  /** Whether the record may join those admitted before it; a problem is reported if not. */
  boolean admits(ZoneRecord record, Place place) {
    if (!seen.add(record.key())) {
      problems.add(
          Problem.warning(
              "zone-duplicate",
              place,
              "The same record is written twice; a name server holds it once.",
              "Remove one of the two."));
      return false;
    }
    Set<String> others = types.computeIfAbsent(record.owner(), name -> new HashSet<>());
    boolean alias = record.type().equals(ALIAS);
    if (!others.isEmpty() && (alias || others.contains(ALIAS))) {
      problems.add(
          Problem.error(
              "zone-cname-and-other-data",
              place,
              "`" + record.owner() + "` has a CNAME record and another record.",
              "A name with a CNAME record cannot have any other: remove one of them."));
      return false;
    }
    others.add(record.type());
    return true;
  }
}
