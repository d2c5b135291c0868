package dev.nexthop.postfix.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nexthop.postfix.Result;
import dev.nexthop.postfix.Sampling;
import dev.nexthop.postfix.TestZone;
import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.config.Configuration;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.route.Envelope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A mail server in a LAN, two relays in a DMZ, and the Internet: mail out through either relay,
 * mail in through either relay, and what happens when one, the other or both are down, or when a
 * relay does not trust the mail server.
 */
final class PathModelTest {

  private static final String ZONE =
      """
      example.jp.         IN MX 10 relay1.example.jp.
      example.jp.         IN MX 20 relay2.example.jp.
      relay.example.jp.   IN MX 10 relay1.example.jp.
      relay.example.jp.   IN MX 10 relay2.example.jp.
      relay1.example.jp.  IN A  10.0.0.1
      relay2.example.jp.  IN A  10.0.0.2
      mail.example.jp.    IN A  192.168.0.1
      dest.test.          IN MX 10 mx.dest.test.
      mx.dest.test.       IN A  172.16.0.1
      """;

  private static final String MAIL =
      """
      myhostname = mail.example.jp
      mynetworks = 127.0.0.1 192.168.0.0/24 10.0.0.1 10.0.0.2
      mydestination = $mydomain
      relay_domains =
      relayhost = relay.example.jp
      smtpd_relay_restrictions = permit_mynetworks reject_unauth_destination
      """;

  private static final String RELAY =
      """
      mynetworks = 127.0.0.1 192.168.0.1
      mydestination =
      parent_domain_matches_subdomains =
      relay_domains = example.jp
      transport_maps = inline:{{example.jp=smtp:[mail.example.jp]}}
      smtpd_relay_restrictions = permit_mynetworks reject_unauth_destination reject_unverified_recipient
      """;

  private static final Message OUT =
      new Message(
          "192.168.0.77", "", "mail.example.jp", new Envelope("me@example.jp", "you@dest.test"));
  private static final Message IN =
      new Message(
          "172.16.0.9", "", "relay1.example.jp", new Envelope("you@dest.test", "me@example.jp"));

  private static final String SENT_BY_RELAY1 =
      "relay1.example.jp: sent relay=mx.dest.test[172.16.0.1]:25 dsn=2.0.0 (250 2.0.0 Ok: queued by 172.16.0.1)";
  private static final String SENT_BY_RELAY2 = SENT_BY_RELAY1.replace("relay1", "relay2");

  private static Network network(HostBehaviour relay1, HostBehaviour relay2, String relayMainCf) {
    return new Network(
        List.of(
            host("mail.example.jp", "192.168.0.1/24", MAIL, HostBehaviour.ACCEPT),
            host("relay1.example.jp", "10.0.0.1/24", relayMainCf, relay1),
            host("relay2.example.jp", "10.0.0.2/24", relayMainCf, relay2)),
        TestZone.of(ZONE),
        Map.of(new Endpoint("172.16.0.1", 25), HostBehaviour.ACCEPT),
        Version.parse("3.7").orElseThrow());
  }

  private static Host host(String name, String address, String mainCf, HostBehaviour state) {
    return new Host(
        name, List.of(address), Configuration.of("myhostname = " + name + "\n" + mainCf), state);
  }

  private static PathResult follow(Network network, Message message) {
    return new PathModel().follow(network, message, Sampling.DEFAULT);
  }

  private static List<String> names(PathResult result) {
    return result.hops().stream().map(Hop::host).toList();
  }

  @Test
  void mail_out_goes_through_either_relay() {
    PathResult result = follow(network(HostBehaviour.ACCEPT, HostBehaviour.ACCEPT, RELAY), OUT);
    assertThat(result.ends()).containsOnlyKeys(SENT_BY_RELAY1, SENT_BY_RELAY2);
    assertThat(result.ends().get(SENT_BY_RELAY1)).isCloseTo(0.5, within(1e-9));
    assertThat(names(result)).hasSize(2).startsWith("mail.example.jp");
  }

  @Test
  void each_draw_has_its_own_way() {
    Network network = network(HostBehaviour.ACCEPT, HostBehaviour.ACCEPT, RELAY);
    Set<String> ways = new TreeSet<>();
    for (int seed = 1; seed <= 20; seed++) {
      PathResult result = new PathModel().follow(network, OUT, new Sampling(seed, 0));
      String relay = names(result).get(1);
      ways.add(relay);
      assertThat(result.end()).isEqualTo(SENT_BY_RELAY1.replace("relay1", relay.substring(0, 6)));
      Result first = result.hops().get(0).delivery().orElseThrow();
      assertThat(first.delivery().drawn()).contains(relay);
      assertThat(first.delivery().timeline().get(0).host()).isEqualTo(relay);
    }
    assertThat(ways).containsExactly("relay1.example.jp", "relay2.example.jp");
  }

  @Test
  void mail_out_survives_the_loss_of_relay1() {
    PathResult result = follow(network(HostBehaviour.TIMEOUT, HostBehaviour.ACCEPT, RELAY), OUT);
    assertThat(result.ends()).containsOnlyKeys(SENT_BY_RELAY2);
    assertThat(names(result)).containsExactly("mail.example.jp", "relay2.example.jp");
  }

  @Test
  void mail_out_survives_the_loss_of_relay2() {
    PathResult result = follow(network(HostBehaviour.ACCEPT, HostBehaviour.REFUSE, RELAY), OUT);
    assertThat(result.ends()).containsOnlyKeys(SENT_BY_RELAY1);
  }

  @Test
  void mail_out_waits_in_the_queue_when_both_relays_are_down() {
    PathResult result = follow(network(HostBehaviour.REFUSE, HostBehaviour.REFUSE, RELAY), OUT);
    assertThat(result.ends().keySet())
        .allMatch(end -> end.startsWith("mail.example.jp: deferred relay=none dsn=4.4.1"));
    assertThat(names(result)).containsExactly("mail.example.jp");
  }

  @Test
  void a_relay_that_does_not_trust_the_mail_server_bounces_its_mail() {
    String distrustful = RELAY.replace("192.168.0.1", "192.168.99.1");
    PathResult result =
        follow(network(HostBehaviour.ACCEPT, HostBehaviour.ACCEPT, distrustful), OUT);
    assertThat(result.ends().keySet())
        .allMatch(
            end ->
                end.startsWith("mail.example.jp: bounced relay=relay")
                    && end.contains(
                        "said: 554 5.7.1 <you@dest.test>: Relay access denied (in reply to RCPT TO command)"));
  }

  @Test
  void mail_in_is_probed_and_handed_to_the_mail_server() {
    PathResult result = follow(network(HostBehaviour.ACCEPT, HostBehaviour.ACCEPT, RELAY), IN);
    assertThat(names(result)).containsExactly("relay1.example.jp", "mail.example.jp");
    assertThat(result.ends())
        .containsOnlyKeys("mail.example.jp: sent relay=local dsn=2.0.0 (delivered to mailbox)");
  }

  @Test
  void a_stranger_may_not_relay() {
    Message spam =
        new Message(
            "172.16.0.9", "", "relay1.example.jp", new Envelope("x@dest.test", "y@dest.test"));
    PathResult result = follow(network(HostBehaviour.ACCEPT, HostBehaviour.ACCEPT, RELAY), spam);
    assertThat(result.ends())
        .containsOnlyKeys("relay1.example.jp: 554 5.7.1 <y@dest.test>: Relay access denied");
  }

  @Test
  void two_relays_that_point_at_each_other_are_a_loop() {
    String looping = RELAY.replace("smtp:[mail.example.jp]", "smtp:[relay2.example.jp]");
    Network network = network(HostBehaviour.ACCEPT, HostBehaviour.ACCEPT, looping);
    Network both =
        new Network(
            List.of(
                network.hosts().get(0),
                network.hosts().get(1),
                host(
                    "relay2.example.jp",
                    "10.0.0.2/24",
                    RELAY
                        .replace("smtp:[mail.example.jp]", "smtp:[relay1.example.jp]")
                        .replace(" reject_unverified_recipient", ""),
                    HostBehaviour.ACCEPT)),
            network.dns(),
            network.internet(),
            network.version());
    PathResult result = follow(both, IN);
    assertThat(result.ends().keySet()).singleElement().asString().contains("loop");
  }

  /** The relay hands the alias's own address on, and the next machine judges that. */
  @Test
  void an_alias_is_followed_before_the_next_machine_sees_it() {
    String relay =
        RELAY.replace(" reject_unverified_recipient", "")
            + "virtual_alias_maps = inline:{{me@example.jp=you@dest.test}}\n"
            + "default_transport = smtp:[mail.example.jp]\n";
    Network network =
        new Network(
            List.of(
                host(
                    "mail.example.jp",
                    "192.168.0.1/24",
                    MAIL.replace("10.0.0.1 10.0.0.2", ""),
                    HostBehaviour.ACCEPT),
                host("relay1.example.jp", "10.0.0.1/24", relay, HostBehaviour.ACCEPT)),
            TestZone.of(ZONE),
            Map.of(),
            Version.parse("3.7").orElseThrow());
    assertThat(follow(network, IN).ends().keySet())
        .singleElement()
        .asString()
        .startsWith("relay1.example.jp: bounced relay=mail.example.jp[192.168.0.1]:25 dsn=5.7.1")
        .contains("<you@dest.test>: Relay access denied");
  }
}
