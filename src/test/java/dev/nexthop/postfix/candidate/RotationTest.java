package dev.nexthop.postfix.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView.RecordOrder;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.dns.RecordData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RotationTest {

  private static final List<DnsRecord> THREE =
      List.of(
          new DnsRecord("h", 60, new RecordData.A("10.0.0.1")),
          new DnsRecord("h", 60, new RecordData.A("10.0.1.2")),
          new DnsRecord("h", 60, new RecordData.A("10.0.0.3")));

  @Test
  void fixed_answers_stay() {
    assertThat(orders(RecordOrder.FIXED)).isEqualTo(Map.of("123", 1.0));
  }

  @Test
  void cyclic_answers_begin_anywhere() {
    assertThat(orders(RecordOrder.CYCLIC)).containsOnlyKeys("123", "231", "312");
  }

  @Test
  void random_answers_come_in_any_order() {
    assertThat(orders(RecordOrder.RANDOM))
        .containsOnlyKeys("123", "132", "213", "231", "312", "321");
  }

  @Test
  void the_clients_network_comes_first() {
    AddressBlock near = AddressBlock.around(new IpAddress("10.0.1.9", false), 24);
    assertThat(orders(RecordOrder.FIXED, near)).isEqualTo(Map.of("213", 1.0));
    Map<String, Double> rotated = orders(RecordOrder.CYCLIC, near);
    assertThat(rotated).containsOnlyKeys("213", "231");
    assertThat(rotated.get("231")).isCloseTo(2 / 3.0, within(1e-12));
  }

  private static Map<String, Double> orders(RecordOrder order, AddressBlock... sortlist) {
    Map<String, Double> orders = new HashMap<>();
    EveryChoice choices = new EveryChoice();
    do {
      List<String> values = new ArrayList<>();
      new Rotation(order, List.of(sortlist), choices)
          .of(THREE)
          .forEach(record -> values.add(record.data().value().substring(7)));
      orders.merge(String.join("", values), choices.probability(), Double::sum);
    } while (choices.advance());
    return orders;
  }
}
