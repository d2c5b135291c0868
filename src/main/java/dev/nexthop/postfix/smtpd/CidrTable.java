package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of network blocks (cidr_table(5)).
 *
 * @param rules the first that matches counts
 */
record CidrTable(List<Rule> rules) {

  /**
   * A line of the table.
   *
   * @param conditions patterns of the {@code if} lines around it
   * @param pattern its own
   * @param value result
   */
  private record Rule(List<Pattern> conditions, Pattern pattern, String value) {}

  private record Pattern(AddressBlock block, boolean negated) {
    boolean matches(IpAddress address) {
      return block.contains(address) != negated;
    }
  }

  CidrTable {
    rules = List.copyOf(rules);
  }

  /** Reads a table; like Postfix, it passes over lines that are wrong. */
  static CidrTable read(String text) {
    List<Rule> rules = new ArrayList<>();
    List<Pattern> conditions = new ArrayList<>();
    for (String line : Words.lines(text)) {
      List<String> words = Words.list(line);
      if (words.isEmpty() || words.get(0).startsWith("#")) {
        continue;
      }
      if (words.get(0).equalsIgnoreCase("endif")) {
        if (!conditions.isEmpty()) {
          conditions.remove(conditions.size() - 1);
        }
        continue;
      }
      boolean condition = words.get(0).equalsIgnoreCase("if");
      int at = condition ? 1 : 0;
      Optional<Pattern> pattern = words.size() > at ? pattern(words.get(at)) : Optional.empty();
      if (condition && pattern.isPresent()) {
        conditions.add(pattern.get());
      } else if (pattern.isPresent() && words.size() > 1) {
        rules.add(new Rule(List.copyOf(conditions), pattern.get(), words.get(1)));
      }
    }
    return new CidrTable(rules);
  }

  private static Optional<Pattern> pattern(String word) {
    boolean negated = word.startsWith("!");
    try {
      return AddressBlock.parse(negated ? word.substring(1) : word)
          .map(block -> new Pattern(block, negated));
    } catch (AddressBlock.BadPattern bad) {
      return Optional.empty();
    }
  }

  /** The result for an address. */
  Optional<String> find(IpAddress address) {
    for (Rule rule : rules) {
      if (rule.pattern.matches(address)
          && rule.conditions.stream().allMatch(condition -> condition.matches(address))) {
        return Optional.of(rule.value);
      }
    }
    return Optional.empty();
  }
}
