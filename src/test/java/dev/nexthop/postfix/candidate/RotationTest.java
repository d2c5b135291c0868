package dev.nexthop.postfix.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView.RecordOrder;
import dev.nexthop.postfix.dns.RecordData;
import dev.nexthop.postfix.dns.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RotationTest {

  private static final Reply THREE =
      new Reply(
          Reply.Status.OK,
          List.of(
              new DnsRecord("h", 60, new RecordData.A("a")),
              new DnsRecord("h", 60, new RecordData.A("b")),
              new DnsRecord("h", 60, new RecordData.A("c"))),
          "",
          List.of());

  @Test
  void fixed_answers_stay() {
    assertThat(orders(RecordOrder.FIXED)).isEqualTo(Map.of("abc", 1.0));
  }

  @Test
  void cyclic_answers_begin_anywhere() {
    assertThat(orders(RecordOrder.CYCLIC)).containsOnlyKeys("abc", "bca", "cab");
  }

  @Test
  void random_answers_come_in_any_order() {
    assertThat(orders(RecordOrder.RANDOM))
        .containsOnlyKeys("abc", "acb", "bac", "bca", "cab", "cba");
  }

  private static Map<String, Double> orders(RecordOrder order) {
    Map<String, Double> orders = new HashMap<>();
    EveryChoice choices = new EveryChoice();
    do {
      List<String> values = new ArrayList<>();
      new Rotation(order, choices).of(THREE).forEach(record -> values.add(record.data().value()));
      orders.merge(String.join("", values), choices.probability(), Double::sum);
    } while (choices.advance());
    return orders;
  }
}
