package dev.nexthop.postfix.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of one nexthop entry in the order of one delivery, drawn one by one.
 *
 * <p>Shuffling, sorting and thinning a list of equally likely orders leaves, at each step, every
 * remaining address of the group whose family has places left equally likely; so the order can be
 * drawn from its beginning, and what is never reached is never drawn.
 */
public final class AddressQueue {

  private final AddressPlan plan;
  private final Chooser chooser;
  private int group;
  private List<AddressPlan.Unit> left = List.of();
  private AddressPlan.Unit unit = new AddressPlan.Unit(List.of(), 0);
  private int position;
  private boolean thinned;
  private boolean splitEvenly;
  private int places4 = Integer.MAX_VALUE;
  private int places6 = Integer.MAX_VALUE;
  private int expected;

  public AddressQueue(AddressPlan plan, Chooser chooser) {
    this.plan = plan;
    this.chooser = chooser;
    this.expected = plan.size();
    if (plan.balance() != AddressPlan.NO_BALANCE) {
      share();
    }
  }

  /** Whether there is another address. */
  public boolean hasNext() {
    return expected > 0;
  }

  /** smtp_balance_inet_proto: how many addresses of each family are kept. */
  private void share() {
    int count4 = 0;
    int count6 = 0;
    for (Address address : plan.addresses()) {
      count6 += address.ipv6() ? 1 : 0;
      count4 += address.ipv6() ? 0 : 1;
    }
    int limit = plan.balance();
    if (count4 == 0 || count6 == 0 || count4 + count6 <= limit) {
      return;
    }
    thinned = true;
    expected = limit;
    if (count6 <= limit / 2) {
      places6 = count6;
      places4 = limit - count6;
    } else if (count4 <= limit / 2) {
      places4 = count4;
      places6 = limit - count4;
    } else {
      splitEvenly = true;
      places4 = (limit + 1) / 2;
      places6 = (limit + 1) / 2;
    }
  }

  /** The next address; empty if there is none left. */
  public Optional<Address> next() {
    while (true) {
      while (position < unit.addresses().size()) {
        Address address = unit.addresses().get(position++);
        if (keep(address)) {
          expected--;
          return Optional.of(address);
        }
      }
      if (!nextUnit()) {
        return Optional.empty();
      }
    }
  }

  private boolean keep(Address address) {
    if (!thinned) {
      return true;
    }
    if (splitEvenly) {
      splitEvenly = false;
      int limit = plan.balance();
      places4 = address.ipv6() ? limit / 2 : (limit + 1) / 2;
      places6 = limit - places4;
    }
    if (address.ipv6()) {
      return places6-- > 0;
    }
    return places4-- > 0;
  }

  private boolean nextUnit() {
    while (left.isEmpty()) {
      if (group == plan.groups().size()) {
        return false;
      }
      left = new ArrayList<>(plan.groups().get(group++).units());
    }
    unit = left.remove(pick());
    position = 0;
    return true;
  }

  private int pick() {
    return switch (plan.chance()) {
      case NONE -> 0;
      case UNIFORM -> thinned ? pickWithPlace() : chooser.among(left.size());
      case WEIGHTED -> chooser.weighted(weights(), totalWeight());
    };
  }

  /** Addresses whose family has no place left would be dropped: choose among the others only. */
  private int pickWithPlace() {
    int eligible = 0;
    for (AddressPlan.Unit candidate : left) {
      eligible += hasPlace(candidate) ? 1 : 0;
    }
    int wanted = eligible == 0 ? 0 : chooser.among(eligible);
    for (int i = 0; i < left.size(); i++) {
      if (hasPlace(left.get(i)) && wanted-- == 0) {
        return i;
      }
    }
    return 0;
  }

  private boolean hasPlace(AddressPlan.Unit candidate) {
    return (candidate.addresses().get(0).ipv6() ? places6 : places4) > 0;
  }

  /**
   * dns_rr.c:weight_order: a threshold from 0 to the sum of weights, both included, in a shuffled
   * list; 0 takes the first record, which is any with equal likelihood.
   */
  private long[] weights() {
    long[] weights = new long[left.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (long) weights.length * left.get(i).weight() + 1;
    }
    return weights;
  }

  private long totalWeight() {
    long total = 0;
    for (AddressPlan.Unit candidate : left) {
      total += candidate.weight();
    }
    return (total + 1) * left.size();
  }
}
