package dev.nexthop.lab;

import dev.nexthop.dns.LiveDns;
import dev.nexthop.dns.LiveView;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.lab.experiment.LiveSource;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.Lookup;
import dev.nexthop.postfix.json.JsonWriter;
import dev.nexthop.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Experiments that may ask the real DNS. */
public final class LiveExperiments {
  private LiveExperiments() {}

  /**
   * @param live asks the real DNS; empty if experiments may not
   */
  public static Experiments with(Optional<LiveDns> live) {
    return new Experiments(live.map(dns -> () -> new Lookups(dns.view())));
  }

  private record Lookups(LiveView view) implements LiveSource.Lookups {
    @Override
    public DnsView dns() {
      return view;
    }

    @Override
    public List<Problem> problems() {
      return view.problems();
    }

    @Override
    public void write(Lookup lookup, JsonWriter json) {
      view.evidence(lookup.name(), lookup.type())
          .ifPresent(
              evidence ->
                  json.field("resolver", evidence.resolver())
                      .field("time", evidence.time().toString()));
    }
  }
}
