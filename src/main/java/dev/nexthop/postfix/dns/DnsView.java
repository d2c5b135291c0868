package dev.nexthop.postfix.dns;

import java.util.List;

/**
 * The DNS as the machine's resolver sees it. Implementations need not be thread safe beyond one
 * experiment; the model asks each question of an experiment once.
 */
public interface DnsView {

  /**
   * Asks one question.
   *
   * @param name absolute name without the final dot, in the case in which Postfix asks; never empty
   * @param type type of the records wanted
   * @return never an exception: failures are statuses
   */
  Answer query(String name, RecordType type);

  /** In which order the server gives the records of one set. */
  default RecordOrder order() {
    return RecordOrder.FIXED;
  }

  /**
   * Networks whose addresses the server puts first for this client, the best first (BIND's {@code
   * sortlist}); within a network, and behind them, {@link #order} holds.
   */
  default List<AddressBlock> sortlist() {
    return List.of();
  }

  /** How a DNS server orders the records of a set from one answer to the next. */
  enum RecordOrder {
    /** Always as in the zone. */
    FIXED,
    /** Begins with the next record each time. */
    CYCLIC,
    /** Shuffled each time. */
    RANDOM
  }
}
