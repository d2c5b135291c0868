package dev.nexthop.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.ResolverConfig;

/**
 * How live lookups are made.
 *
 * @param resolvers asked in this order; the next one when one does not answer
 * @param tryTime how long one resolver is waited for
 * @param totalTime how long all lookups of one experiment may take together
 * @param cachedAnswers how many answers are kept at most, each for its time to live
 */
public record LiveSettings(
    List<InetSocketAddress> resolvers, Duration tryTime, Duration totalTime, int cachedAnswers) {

  public LiveSettings {
    resolvers = List.copyOf(resolvers);
    if (resolvers.isEmpty()) {
      throw new IllegalArgumentException("no resolver given");
    }
  }

  /** The given resolvers, with times that a reader of a page is willing to wait. */
  public static LiveSettings of(List<InetSocketAddress> resolvers) {
    return new LiveSettings(resolvers, Duration.ofSeconds(2), Duration.ofSeconds(8), 10_000);
  }

  /** The resolvers of this machine ({@code /etc/resolv.conf}, or what the system has instead). */
  public static LiveSettings ofThisMachine() {
    return of(ResolverConfig.getCurrentConfig().servers());
  }
}
