package dev.nexthop.site;

import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Journal;
import java.util.ArrayList;
import java.util.List;

/** Messages of a reader go to the journal of the build that it reads for; problems are kept. */
final class RelayedJournal implements Journal {
  private final List<Problem> problems = new ArrayList<>();
  private Journal target = entry -> {};

  /** From now on messages go there. */
  void to(Journal journal) {
    target = journal;
  }

  /** What was found wrong, to be changed by whoever reads again. */
  List<Problem> problems() {
    return problems;
  }

  @Override
  public void write(Entry entry) {
    entry.problem().ifPresent(problems::add);
    target.write(entry);
  }

  @Override
  public void rendered(int done, int all) {
    target.rendered(done, all);
  }
}
