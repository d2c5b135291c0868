package dev.nexthop.lab.experiment;

import dev.nexthop.dns.zone.ZoneView;
import dev.nexthop.postfix.DeliveryModel;
import dev.nexthop.postfix.Experiment;
import dev.nexthop.postfix.Result;
import dev.nexthop.postfix.World;
import dev.nexthop.postfix.config.MainCf;
import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs experiments: the command line, the API and the build all come here. Thread-safe. */
public final class Experiments {
  private final DeliveryModel model = new DeliveryModel();
  private final RecentZones zones = new RecentZones();
  private final Optional<LiveSource> live;

  /**
   * @param live asks the real DNS; empty if experiments may not
   */
  public Experiments(Optional<LiveSource> live) {
    this.live = live;
  }

  /** Whether experiments may ask the real DNS. */
  public boolean isLive() {
    return live.isPresent();
  }

  /**
   * Says what Postfix would do.
   *
   * @throws ExperimentException if main.cf or the zone cannot be read, or live lookups are off
   */
  public ExperimentResult run(ExperimentDocument document) throws ExperimentException {
    List<Located> problems = new ArrayList<>();
    MainCf mainCf = MainCf.parse(document.files().mainCf());
    syntaxProblems(mainCf, document.files(), problems);
    if (!(document.dns() instanceof DnsSource.Live)) {
      return run(document, mainCf, dns(document.dns(), problems), problems);
    }
    if (live.isEmpty()) {
      problems.add(new Located(liveIsOff(), "/live"));
      throw ExperimentReader.unusable(problems);
    }
    LiveSource.Lookups lookups = live.get().open();
    ExperimentResult result = run(document, mainCf, lookups.dns(), problems);
    for (Problem problem : lookups.problems()) {
      problems.add(new Located(problem, "/live"));
    }
    return new ExperimentResult(document, result.result(), problems, lookups);
  }

  private ExperimentResult run(
      ExperimentDocument document, MainCf mainCf, DnsView dns, List<Located> problems)
      throws ExperimentException {
    for (Located located : problems) {
      if (located.problem().isError()) {
        throw ExperimentReader.unusable(problems);
      }
    }
    Result result =
        model.run(
            new Experiment(
                document.version(),
                document.files().configuration(),
                new Experiment.Machine(
                    document.client(), new World(dns, document.nameService(), document.hosts())),
                document.envelope(),
                document.sampling()),
            mainCf);
    for (Remark remark : result.reasons().remarks()) {
      problems.add(located(remark, document.files()));
    }
    return new ExperimentResult(document, result, problems, (lookup, json) -> {});
  }

  private static void syntaxProblems(
      MainCf mainCf, ConfigurationTexts files, List<Located> problems) {
    for (Remark remark : mainCf.remarks()) {
      if (remark.error()) {
        problems.add(located(remark, files));
      }
    }
  }

  private DnsView dns(DnsSource source, List<Located> problems) {
    if (!(source instanceof DnsSource.Sample sample)) {
      return ZoneView.down();
    }
    ZoneView.Parsed zone =
        zones.parse(
            sample.text(),
            sample.failing(),
            sample.rotating() ? DnsView.RecordOrder.CYCLIC : DnsView.RecordOrder.FIXED);
    for (Problem problem : zone.problems()) {
      problems.add(new Located(problem, "/zone"));
    }
    return zone.view();
  }

  /** The problem of asking the real DNS where that is not allowed. */
  public static Problem liveIsOff() {
    return Problem.error(
        "live-off",
        Place.NOWHERE,
        "Live DNS lookups are switched off here.",
        "Use a sample zone, or set `labs.live: true` in the configuration of your own server.");
  }

  private static Located located(Remark remark, ConfigurationTexts files) {
    Remark.Place at = remark.place();
    Place place = new Place(at.file(), at.line(), at.column());
    String pointer = "";
    if (at.file().equals("main.cf")) {
      for (ConfigurationTexts.Part part : files.parts()) {
        if (part.holds(at.line())) {
          pointer = part.pointer();
          place =
              part.ownLines()
                  ? new Place(at.file(), at.line() - part.firstLine() + 1, at.column())
                  : place;
        }
      }
    } else if (at.file().equals("master.cf")) {
      pointer = "/masterCfText";
    } else if (files.files().containsKey(at.file())) {
      pointer = "/files/" + Fields.segment(at.file());
    }
    Problem problem =
        remark.error()
            ? Problem.error(remark.code(), place, remark.message(), remark.hint())
            : Problem.warning(remark.code(), place, remark.message(), remark.hint());
    return new Located(problem, pointer);
  }
}
