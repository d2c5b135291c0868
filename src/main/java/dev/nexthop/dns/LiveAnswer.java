package dev.nexthop.dns;

import dev.nexthop.postfix.dns.Answer;
import java.time.Instant;
import java.util.List;
import org.xbill.DNS.Record;

/**
 * What a resolver answered.
 *
 * @param status how the question ended
 * @param records aliases first, in the order received
 * @param cut whether the server sent more records than are kept
 * @param resolver {@code address:port} of who answered, or of who was asked last
 * @param time when the answer came
 * @param seconds how long the answer may be kept
 */
record LiveAnswer(
    Answer.Status status,
    List<Record> records,
    boolean cut,
    String resolver,
    Instant time,
    long seconds) {
  /**
   * Records that are kept of an answer: as many as Postfix 3.9 takes (dns_lookup.c), and a bound
   * for what a hostile server makes us hold and show.
   */
  static final int MOST_RECORDS = 100;

  LiveAnswer {
    records = List.copyOf(records);
  }
}
