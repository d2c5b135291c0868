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
 * @param resolver {@code address:port} of who answered, or of who was asked last
 * @param time when the answer came
 * @param seconds how long the answer may be kept
 */
record LiveAnswer(
    Answer.Status status, List<Record> records, String resolver, Instant time, long seconds) {
  LiveAnswer {
    records = List.copyOf(records);
  }
}
