package dev.nexthop.http.api;

import java.time.Duration;

/**
 * How many live experiments are run: each makes several DNS queries that others pay for.
 *
 * @param perClient for one client address
 * @param together for all clients
 */
record LiveLimits(TokenBuckets perClient, TokenBuckets together) {
  private static final String EVERYBODY = "";

  /** 20 at once and one every two seconds for a client, 100 at once and 10 a second for all. */
  static LiveLimits standard() {
    return new LiveLimits(
        new TokenBuckets(20, Duration.ofSeconds(2), System::nanoTime),
        new TokenBuckets(100, Duration.ofMillis(100), System::nanoTime));
  }

  /** Zero if the client may go on, or else how long it should wait. */
  Duration take(String address) {
    Duration own = perClient.take(network(address));
    return own.isZero() ? together.take(EVERYBODY) : own;
  }

  /** An IPv6 client has a whole /64 of addresses to choose from. */
  private static String network(String address) {
    String[] groups = address.split(":", -1);
    return groups.length < 6
        ? address
        : String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }
}
