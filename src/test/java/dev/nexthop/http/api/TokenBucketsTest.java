package dev.nexthop.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TokenBucketsTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final TokenBuckets buckets = new TokenBuckets(3, Duration.ofSeconds(2), now::get);

  @Test
  void a_bucket_fills_again_and_no_further_than_its_size() {
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(2));
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(buckets.take("a")).isZero();
    now.addAndGet(Duration.ofHours(1).toNanos());
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isPositive();
  }

  @Test
  void clients_have_buckets_of_their_own_but_an_ipv6_network_is_one_client() {
    LiveLimits limits =
        new LiveLimits(
            new TokenBuckets(1, Duration.ofSeconds(1), () -> 0),
            new TokenBuckets(100, Duration.ofSeconds(1), () -> 0));
    assertThat(limits.take("192.0.2.1")).isZero();
    assertThat(limits.take("192.0.2.2")).isZero();
    assertThat(limits.take("192.0.2.1")).isPositive();
    assertThat(limits.take("2001:db8:0:1:0:0:0:1")).isZero();
    assertThat(limits.take("2001:db8:0:1:0:0:0:2")).isPositive();
    assertThat(limits.take("2001:db8:0:2:0:0:0:1")).isZero();
  }
}
