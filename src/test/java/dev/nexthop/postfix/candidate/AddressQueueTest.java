package dev.nexthop.postfix.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Drawing one by one against what Postfix does: shuffle the list, sort it, thin it. */
final class AddressQueueTest {

  @Test
  void draws_as_shuffling_sorting_and_thinning_do() {
    Random random = new Random(5);
    for (int i = 0; i < 400; i++) {
      List<Address> addresses = addresses(random, 1 + random.nextInt(5));
      boolean byFamily = random.nextBoolean();
      int limit = random.nextInt(6) - 1;
      Map<String, Double> drawn = drawn(plan(addresses, byFamily, limit));
      Map<String, Double> shuffled = shuffled(addresses, byFamily, limit);
      assertThat(drawn.keySet()).as("case " + i).isEqualTo(shuffled.keySet());
      shuffled.forEach((order, p) -> assertThat(drawn.get(order)).isCloseTo(p, within(1e-9)));
    }
  }

  private static List<Address> addresses(Random random, int count) {
    List<Address> addresses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean ipv6 = random.nextInt(2) == 0;
      int preference = 10 * random.nextInt(3);
      addresses.add(new Address("h" + i, (ipv6 ? "fd00::" : "10.0.0.") + i, ipv6, preference, 25));
    }
    addresses.sort(Comparator.comparingInt(Address::preference));
    return addresses;
  }

  private static int key(Address address, boolean byFamily) {
    return address.preference() * 2 + (byFamily && address.ipv6() ? 0 : 1);
  }

  private static AddressPlan plan(List<Address> addresses, boolean byFamily, int limit) {
    List<Address> sorted = new ArrayList<>(addresses);
    sorted.sort(Comparator.comparingInt(a -> key(a, byFamily)));
    List<AddressPlan.Group> groups = new ArrayList<>();
    for (int start = 0; start < sorted.size(); ) {
      int end = start;
      List<AddressPlan.Unit> units = new ArrayList<>();
      while (end < sorted.size()
          && key(sorted.get(end), byFamily) == key(sorted.get(start), byFamily)) {
        units.add(new AddressPlan.Unit(List.of(sorted.get(end++)), 0));
      }
      groups.add(new AddressPlan.Group(units));
      start = end;
    }
    return new AddressPlan(groups, AddressPlan.Chance.UNIFORM, limit);
  }

  private static Map<String, Double> drawn(AddressPlan plan) {
    Map<String, Double> orders = new HashMap<>();
    EveryChoice choices = new EveryChoice();
    do {
      AddressQueue queue = new AddressQueue(plan, choices);
      StringBuilder order = new StringBuilder();
      while (queue.hasNext()) {
        order.append(queue.next().orElseThrow().host()).append(' ');
      }
      assertThat(queue.next()).isEqualTo(Optional.empty());
      orders.merge(order.toString(), choices.probability(), Double::sum);
    } while (choices.advance());
    return orders;
  }

  /** dns_rr_shuffle, dns_rr_sort and smtp_balance_inet_proto, on every permutation. */
  private static Map<String, Double> shuffled(
      List<Address> addresses, boolean byFamily, int limit) {
    List<List<Address>> permutations = new ArrayList<>();
    permute(new ArrayList<>(addresses), 0, permutations);
    Map<String, Double> orders = new HashMap<>();
    for (List<Address> permutation : permutations) {
      permutation.sort(Comparator.comparingInt(a -> key(a, byFamily)));
      StringBuilder order = new StringBuilder();
      balanced(permutation, limit).forEach(address -> order.append(address.host()).append(' '));
      orders.merge(order.toString(), 1.0 / permutations.size(), Double::sum);
    }
    return orders;
  }

  private static void permute(List<Address> list, int from, List<List<Address>> all) {
    if (from == list.size()) {
      all.add(new ArrayList<>(list));
    }
    for (int i = from; i < list.size(); i++) {
      Collections.swap(list, from, i);
      permute(list, from + 1, all);
      Collections.swap(list, from, i);
    }
  }

  private static List<Address> balanced(List<Address> list, int limit) {
    int six = (int) list.stream().filter(Address::ipv6).count();
    int four = list.size() - six;
    if (limit < 0 || six == 0 || four == 0 || list.size() <= limit) {
      return list;
    }
    if (six <= limit / 2) {
      four = limit - six;
    } else if (four <= limit / 2) {
      six = limit - four;
    } else {
      four = (limit + (list.get(0).ipv6() ? 0 : 1)) / 2;
      six = limit - four;
    }
    List<Address> kept = new ArrayList<>();
    for (Address address : list) {
      if ((address.ipv6() ? six-- : four--) > 0) {
        kept.add(address);
      }
    }
    return kept;
  }

  @Test
  void weighs_servers_as_shuffling_and_thresholds_do() {
    for (int[] weights : new int[][] {{0, 0}, {1, 3}, {0, 5, 5}, {2, 0, 1}}) {
      List<AddressPlan.Unit> units = new ArrayList<>();
      for (int i = 0; i < weights.length; i++) {
        units.add(
            new AddressPlan.Unit(
                List.of(new Address("h" + i, "10.0.0." + i, false, 10, 25)), weights[i]));
      }
      AddressPlan plan =
          new AddressPlan(
              List.of(new AddressPlan.Group(units)),
              AddressPlan.Chance.WEIGHTED,
              AddressPlan.NO_BALANCE);
      Map<String, Double> drawn = drawn(plan);
      Map<String, Double> played = played(weights);
      assertThat(drawn.keySet()).isEqualTo(played.keySet());
      played.forEach((order, p) -> assertThat(drawn.get(order)).isCloseTo(p, within(1e-9)));
    }
  }

  /** dns_srv_rr_sort and weight_order, with every shuffle and every threshold. */
  private static Map<String, Double> played(int[] weights) {
    Map<String, Double> orders = new HashMap<>();
    EveryChoice choices = new EveryChoice();
    do {
      List<Integer> array = new ArrayList<>();
      for (int i = 0; i < weights.length; i++) {
        array.add(i);
      }
      for (int i = 0; i < array.size() - 1; i++) {
        Collections.swap(array, i, i + choices.among(array.size() - i));
      }
      int sum = array.stream().mapToInt(i -> weights[i]).sum();
      for (int i = 0; sum > 0 && i < array.size() - 1; i++) {
        int threshold = choices.among(sum + 1);
        int running = 0;
        int k = i - 1;
        do {
          k++;
          running += weights[array.get(k)];
        } while (running < threshold);
        sum -= weights[array.get(k)];
        Collections.swap(array, i, k);
      }
      StringBuilder order = new StringBuilder();
      array.forEach(i -> order.append('h').append(i).append(' '));
      orders.merge(order.toString(), choices.probability(), Double::sum);
    } while (choices.advance());
    return orders;
  }
}
