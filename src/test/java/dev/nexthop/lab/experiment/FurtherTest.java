package dev.nexthop.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Questions beyond the delivery of one mail: would it be taken, and where does it go from there?
 */
final class FurtherTest {

  private static JsonNode run(String document) throws IOException, ExperimentException {
    ExperimentResult result =
        new Experiments(Optional.empty()).run(new ExperimentReader().read(document));
    return new ObjectMapper()
        .readTree(new ResultJson(false).text(json -> ResultJson.result(result, json)));
  }

  @Test
  void a_strangers_mail_is_not_relayed() throws IOException, ExperimentException {
    JsonNode result =
        run(
            """
            {"mainCf": {"mynetworks": "192.168.0.0/24"},
             "smtpd": {"client": "192.168.1.7", "sender": "a@example.org", "recipient": "b@dest.test"}}
            """);
    assertThat(result.at("/smtpd/kind").asText()).isEqualTo("deferred");
    assertThat(result.at("/smtpd/reply").asText())
        .isEqualTo("454 4.7.1 <b@dest.test>: Relay access denied");
    assertThat(result.at("/smtpd/decidedBy").asText()).isNotEmpty();
    assertThat(result.at("/smtpd/trace/0/text/ja").asText()).isNotEmpty();
    assertThat(result.at("/path").isMissingNode()).isTrue();
  }

  @Test
  void a_neighbours_mail_is_relayed() throws IOException, ExperimentException {
    JsonNode result =
        run(
            """
            {"mainCf": {"mynetworks": "192.168.0.0/24"}, "zone": "dest.test. MX 10 mx.dest.test.\\nmx.dest.test. A 10.0.0.1",
             "hosts": {"10.0.0.1": "accept"},
             "smtpd": {"client": "192.168.0.7", "sender": "a@example.org", "recipient": "b@dest.test"}}
            """);
    assertThat(result.at("/smtpd/kind").asText()).isEqualTo("accepted");
    assertThat(result.at("/attempts").fieldNames().next()).isEqualTo("mx.dest.test[10.0.0.1]:25");
  }

  @Test
  void a_message_is_followed_over_the_machines() throws IOException, ExperimentException {
    JsonNode result = run(network("192.168.0.0/24"));
    assertThat(result.at("/path/hops")).hasSize(2);
    assertThat(result.at("/path/hops/0/host").asText()).isEqualTo("mail.example.jp");
    assertThat(result.at("/path/hops/0/smtpd/kind").asText()).isEqualTo("accepted");
    assertThat(result.at("/path/hops/0/delivery/route/nexthop").asText())
        .isEqualTo("relay.example.jp");
    assertThat(result.at("/path/hops/1/client").asText()).isEqualTo("192.168.0.1");
    JsonNode ends = result.at("/path/ends");
    assertThat(ends).hasSize(2);
    ends.forEach(share -> assertThat(share.asDouble()).isCloseTo(0.5, within(1e-9)));
    assertThat(result.at("/route/nexthop").asText()).isEqualTo("relay.example.jp");
  }

  @Test
  void a_relay_that_does_not_trust_the_machine_refuses() throws IOException, ExperimentException {
    JsonNode result = run(network("10.0.0.0/24"));
    assertThat(result.at("/path/ends").fieldNames().next())
        .startsWith("mail.example.jp: deferred")
        .contains("Relay access denied");
  }

  @Test
  void problems_point_into_the_machine() throws IOException, ExperimentException {
    JsonNode result = run(network("192.168.0.0/24").replace("relayhost", "relayhots"));
    assertThat(result.at("/problems/0/pointer").asText())
        .isEqualTo("/machines/mail.example.jp/mainCf");
  }

  private static String network(String mynetworks) {
    return """
        {"machines": {
           "mail.example.jp": {"addresses": ["192.168.0.1/24"],
             "mainCf": "myhostname = mail.example.jp\\nmynetworks = 192.168.0.0/24\\nrelayhost = relay.example.jp\\n"},
           "relay1.example.jp": {"addresses": ["192.168.0.2/24"],
             "mainCf": {"myhostname": "relay1.example.jp", "mynetworks": "%1$s", "inet_protocols": "ipv4"}},
           "relay2.example.jp": {"addresses": ["192.168.0.3/24"],
             "mainCf": {"myhostname": "relay2.example.jp", "mynetworks": "%1$s"}}},
         "message": {"client": "192.168.0.77", "server": "mail.example.jp",
                     "sender": "me@example.jp", "recipient": "you@dest.test"},
         "zone": "$ORIGIN example.jp.\\nrelay MX 10 relay1\\nrelay MX 10 relay2\\nrelay1 A 192.168.0.2\\nrelay2 A 192.168.0.3\\ndest.test. MX 10 mx.dest.test.\\nmx.dest.test. A 172.16.0.1\\n",
         "hosts": {"172.16.0.1": "accept"}}
        """
        .formatted(mynetworks);
  }
}
