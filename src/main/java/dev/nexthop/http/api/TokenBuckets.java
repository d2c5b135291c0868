package dev.nexthop.http.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limits how often each client does something that costs others: a bucket per client that fills
 * again slowly. A bounded number of clients is remembered. Thread-safe.
 */
final class TokenBuckets {
  private static final int CLIENTS = 10_000;

  private final int capacity;
  private final long nanosPerToken;
  private final LongSupplier nanoClock;
  private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(CLIENTS).build();

  /**
   * @param capacity how much a client may do at once
   * @param perToken how long it takes until it may do one more
   * @param nanoClock a clock such as {@link System#nanoTime}
   */
  TokenBuckets(int capacity, Duration perToken, LongSupplier nanoClock) {
    this.capacity = capacity;
    this.nanosPerToken = perToken.toNanos();
    this.nanoClock = nanoClock;
  }

  /** Takes a token; zero if there was one, or else how long to wait for the next. */
  Duration take(String client) {
    long now = nanoClock.getAsLong();
    Bucket bucket = buckets.get(client, name -> new Bucket(capacity, now));
    return bucket.take(now, capacity, nanosPerToken);
  }

  private static final class Bucket {
    private double tokens;
    private long filled;

    Bucket(int tokens, long now) {
      this.tokens = tokens;
      this.filled = now;
    }

    synchronized Duration take(long now, int capacity, long nanosPerToken) {
      tokens = Math.min(capacity, tokens + (double) Math.max(0, now - filled) / nanosPerToken);
      filled = now;
      if (tokens >= 1) {
        tokens--;
        return Duration.ZERO;
      }
      return Duration.ofNanos((long) Math.ceil((1 - tokens) * nanosPerToken));
    }
  }
}
