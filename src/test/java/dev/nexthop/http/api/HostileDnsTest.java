package dev.nexthop.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.dns.LiveDns;
import dev.nexthop.dns.LiveSettings;
import dev.nexthop.http.Binding;
import dev.nexthop.http.Browser;
import dev.nexthop.http.HttpServer;
import dev.nexthop.lab.LiveExperiments;
import dev.nexthop.testing.ScriptedDns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Answers of DNS servers that mean harm: what the API says is text, small, and there in time. */
final class HostileDnsTest {
  private static final int LARGEST_RESULT = 1 << 20;

  /** For twice the total time of a view: machines that run tests are slow at times. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** 200 questions of one experiment, each once more over TCP where the answer was cut. */
  private static final int MOST_QUERIES = 400;

  /** No machine is tried, in each draw. */
  private static final String NOBODY = "{\"\":1}";

  private static final Duration TRY_TIME = Duration.ofMillis(400);
  private static final Duration TOTAL_TIME = Duration.ofSeconds(4);

  private final ObjectMapper mapper = new ObjectMapper();

  private JsonNode ask(ScriptedDns.Script script) throws Exception {
    try (ScriptedDns server = ScriptedDns.start(script);
        LiveDns dns =
            new LiveDns(
                new LiveSettings(List.of(server.address()), TRY_TIME, TOTAL_TIME, 1000),
                Clock.systemUTC());
        HttpServer http = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api(dns)))) {
      long begin = System.nanoTime();
      HttpResponse<String> answer = new Browser(http.port()).get("/api/v1/mx/hostile-sample.jp");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body().length()).isLessThan(LARGEST_RESULT);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.body())
          .as("invisible characters")
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
      JsonNode result = mapper.readTree(answer.body());
      new Description().check(result, "Result");
      assertThat(server.queries()).isLessThanOrEqualTo(MOST_QUERIES);
      return result;
    }
  }

  private static Api api(LiveDns dns) {
    return new Api(
        new Api.Settings(LiveExperiments.with(Optional.of(dns)), new Origins(Set.of()), "test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"onerror=",
        "\\060script\\062",
        "\u202Ecod.exe",
        "\u200B\u2066\uFEFF",
        "\r\nX: y\0\u0007\u001B[31m",
        "a.b",
        "\u00ff\u00fe"
      })
  void labels_are_text(String label) throws Exception {
    Name host = name(label);
    JsonNode result =
        ask(
            (query, tcp) ->
                List.of(
                    switch (query.getQuestion().getType()) {
                      case Type.MX -> wire(query, new MXRecord(asked(query), 1, 60, 10, host));
                      case Type.A ->
                          wire(
                              query,
                              new CNAMERecord(asked(query), 1, 60, host),
                              new ARecord(host, 1, 60, InetAddress.getByName("192.0.2.1")));
                      default -> wire(query, new CNAMERecord(asked(query), 1, 60, host));
                    }));
    assertThat(result.at("/lookups/0/records/0/value").asText()).isEqualTo(host.toString(true));
  }

  @Test
  void aliases_in_a_loop_end() throws Exception {
    Name one = Name.fromString("one.hostile-sample.jp.");
    Name two = Name.fromString("two.hostile-sample.jp.");
    JsonNode result =
        ask(
            (query, tcp) ->
                List.of(
                    wire(
                        query,
                        new CNAMERecord(asked(query), 1, 60, one),
                        new CNAMERecord(one, 1, 60, two),
                        new CNAMERecord(two, 1, 60, one))));
    assertThat(result.at("/lookups").size()).isBetween(1, 50);
    assertThat(result.at("/attempts").toString()).isEqualTo(NOBODY);
  }

  @Test
  void aliases_without_an_end_are_followed_for_a_while_only() throws Exception {
    JsonNode result =
        ask(
            (query, tcp) ->
                List.of(
                    wire(
                        query,
                        new CNAMERecord(
                            asked(query),
                            1,
                            60,
                            Name.fromString("a" + System.nanoTime() + ".hostile-sample.jp.")))));
    assertThat(result.at("/lookups").size()).isBetween(1, 50);
  }

  @ParameterizedTest
  @ValueSource(ints = {Type.MX, Type.A})
  void thousands_of_records_are_cut(int many) throws Exception {
    JsonNode result =
        ask(
            (query, tcp) -> {
              int type = query.getQuestion().getType();
              return List.of(
                  tcp ? wire(query, records(query, type == many ? 2500 : 1)) : cut(query));
            });
    assertThat(result.at("/problems").toString()).contains("live-answer-cut");
  }

  /** Long names that the wire holds once and the text each time. */
  @Test
  void compressed_names_do_not_grow_without_limit() throws Exception {
    Name big =
        new Name(
            Stream.generate(() -> "\\001".repeat(60)).limit(3).reduce("", (a, b) -> a + b + "."));
    JsonNode result =
        ask(
            (query, tcp) ->
                List.of(
                    tcp
                        ? wire(
                            query,
                            IntStream.range(0, 3000)
                                .mapToObj(i -> new MXRecord(asked(query), 1, 60, i, big))
                                .toArray(Record[]::new))
                        : cut(query)));
    assertThat(result.at("/lookups/0/records").size()).isBetween(1, 100);
  }

  @Test
  void the_whole_answer_comes_over_tcp() throws Exception {
    JsonNode result =
        ask((query, tcp) -> List.of(tcp ? wire(query, records(query, 3)) : cut(query)));
    assertThat(result.at("/lookups/0/records")).hasSize(3);
    assertThat(result.at("/attempts").toString()).isNotEqualTo(NOBODY);
  }

  @Test
  void servfail_defers() throws Exception {
    JsonNode result = ask((query, tcp) -> List.of(failed(query, Rcode.SERVFAIL)));
    assertThat(result.at("/attempts").toString()).isEqualTo(NOBODY);
    assertThat(result.at("/outcome").fieldNames().next()).startsWith("deferred");
  }

  @Test
  void truncated_for_ever_leads_nowhere() throws Exception {
    JsonNode result = ask((query, tcp) -> List.of(cut(query)));
    assertThat(result.at("/attempts").toString()).isEqualTo(NOBODY);
  }

  /** An answer to another question, or with another number, is nobody's answer. */
  @Test
  void answers_to_other_questions_are_not_taken() throws Exception {
    JsonNode otherId =
        ask(
            (query, tcp) -> {
              byte[] answer = wire(query, records(query, 1));
              answer[1] ^= 1;
              return List.of(answer);
            });
    JsonNode otherName =
        ask(
            (query, tcp) -> {
              Name elsewhere = Name.fromString("other-sample.jp.");
              Message other =
                  Message.newQuery(Record.newRecord(elsewhere, query.getQuestion().getType(), 1));
              other.getHeader().setID(query.getHeader().getID());
              return List.of(wire(other, records(other, 1)));
            });
    for (JsonNode result : List.of(otherId, otherName)) {
      assertThat(result.at("/attempts").toString()).isEqualTo(NOBODY);
      assertThat(result.at("/lookups/0/records")).isEmpty();
    }
  }

  @Test
  void garbage_is_no_answer() throws Exception {
    long seed = 20261124L;
    Random random = new Random(seed);
    JsonNode result =
        ask(
            (query, tcp) -> {
              List<byte[]> packets = new ArrayList<>();
              packets.add(new byte[0]);
              byte[] noise = new byte[random.nextInt(600)];
              random.nextBytes(noise);
              packets.add(noise);
              byte[] broken = wire(query, records(query, 5));
              for (int i = 12; i < broken.length; i += 1 + random.nextInt(9)) {
                broken[i] = (byte) random.nextInt(256);
              }
              packets.add(broken);
              return packets;
            });
    assertThat(result.at("/outcome").size()).as("seed %d", seed).isPositive();
  }

  @Test
  void silence_is_waited_for_only_so_long() throws Exception {
    JsonNode result = ask((query, tcp) -> List.of());
    assertThat(result.at("/outcome").fieldNames().next()).startsWith("deferred");
  }

  private static Record[] records(Message query, int count) throws IOException {
    Record[] records = new Record[count];
    Name owner = asked(query);
    for (int i = 0; i < count; i++) {
      byte[] address = {10, 1, (byte) (i >> 8), (byte) i};
      records[i] =
          switch (query.getQuestion().getType()) {
            case Type.MX ->
                new MXRecord(owner, 1, 60, i, Name.fromString("m" + i + ".hostile-sample.jp."));
            case Type.AAAA -> new AAAARecord(owner, 1, 60, InetAddress.getByName("2001:db8::" + i));
            default -> new ARecord(owner, 1, 60, InetAddress.getByAddress(address));
          };
    }
    return records;
  }

  /** A name whose first label has the text's bytes in UTF-8. */
  private static Name name(String label) throws IOException {
    StringBuilder escaped = new StringBuilder();
    for (byte b : label.getBytes(StandardCharsets.UTF_8)) {
      escaped.append("\\%03d".formatted(b & 255));
    }
    return Name.fromString(escaped + ".hostile-sample.jp.");
  }

  private static Name asked(Message query) {
    return query.getQuestion().getName();
  }

  private static byte[] wire(Message query, Record... answer) {
    Message message = reply(query);
    for (Record record : answer) {
      message.addRecord(record, Section.ANSWER);
    }
    return message.toWire(65535);
  }

  private static byte[] cut(Message query) {
    Message message = reply(query);
    message.getHeader().setFlag(Flags.TC);
    return message.toWire();
  }

  private static byte[] failed(Message query, int rcode) {
    Message message = reply(query);
    message.getHeader().setRcode(rcode);
    return message.toWire();
  }

  private static Message reply(Message query) {
    Message message = new Message(query.getHeader().getID());
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setFlag(Flags.RA);
    message.addRecord(
        Record.newRecord(asked(query), query.getQuestion().getType(), DClass.IN), Section.QUESTION);
    return message;
  }
}
