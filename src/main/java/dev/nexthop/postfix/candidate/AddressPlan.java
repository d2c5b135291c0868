package dev.nexthop.postfix.candidate;

import java.util.ArrayList;
import java.util.List;

/**
 * The addresses of one nexthop entry, and how they are put in order.
 *
 * @param groups of units that chance may put in any order; a group is used up before the next
 * @param chance how the units of a group are ordered
 * @param balance limit to which the address families are balanced; {@link #NO_BALANCE} if not
 */
public record AddressPlan(List<Group> groups, Chance chance, int balance) {

  /** The families are not balanced. */
  public static final int NO_BALANCE = -1;

  /** How units of a group are ordered. */
  public enum Chance {
    /** As they stand. */
    NONE,
    /** Every order is equally likely. */
    UNIFORM,
    /** Heavier units tend to come first. */
    WEIGHTED
  }

  /**
   * Units that chance may put in any order.
   *
   * @param units in the order of the DNS server's answers
   */
  public record Group(List<Unit> units) {
    public Group {
      units = List.copyOf(units);
    }
  }

  /**
   * What is moved as one: an address, or all addresses of an SRV record.
   *
   * @param addresses in order
   * @param weight of the SRV record
   */
  public record Unit(List<Address> addresses, int weight) {
    public Unit {
      addresses = List.copyOf(addresses);
    }
  }

  public AddressPlan {
    groups = List.copyOf(groups);
  }

  /** All addresses, in the order of the DNS server's answers. */
  public List<Address> addresses() {
    List<Address> all = new ArrayList<>();
    for (Group group : groups) {
      for (Unit unit : group.units) {
        all.addAll(unit.addresses);
      }
    }
    return all;
  }

  /** How many addresses there are. */
  public int size() {
    int size = 0;
    for (Group group : groups) {
      for (Unit unit : group.units) {
        size += unit.addresses.size();
      }
    }
    return size;
  }

  /** Preference of the best addresses. */
  public int bestPreference() {
    return groups.get(0).units.get(0).addresses.get(0).preference();
  }
}
