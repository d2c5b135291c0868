package dev.nexthop.lab.experiment;

import java.util.List;

/** Where the DNS answers of an experiment come from. */
public sealed interface DnsSource {
  /**
   * A sample zone.
   *
   * @param text master file text
   * @param failing zones that answer SERVFAIL
   * @param rotating whether the records of a set begin with the next one each time
   */
  record Sample(String text, List<String> failing, boolean rotating) implements DnsSource {
    public Sample {
      failing = List.copyOf(failing);
    }
  }

  /** The real DNS. */
  record Live() implements DnsSource {}

  /** No name server answers. */
  record Down() implements DnsSource {}
}
