package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.json.ResultJson.LookupNotes;
import dev.nexthop.problem.Problem;
import java.util.List;

/** Asks the real DNS. */
@FunctionalInterface
public interface LiveSource {

  /** Begins the lookups of one experiment. */
  Lookups open();

  /** The lookups of one experiment. */
  interface Lookups extends LookupNotes {

    /** Answers. */
    DnsView dns();

    /** Names that were not asked, and why; a time limit that was reached. */
    List<Problem> problems();
  }
}
