package dev.nexthop.postfix.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table that can be asked. */
sealed interface Table {

  /** The value of a key. */
  Optional<String> find(String key);

  /** Whether parts of an address may be asked for as well; not in tables of patterns. */
  boolean takesParts();

  /**
   * Keys and values.
   *
   * @param entries keys in lower case
   */
  record Indexed(Map<String, String> entries) implements Table {
    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(entries.get(key.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean takesParts() {
      return true;
    }
  }

  /**
   * The same value for every key.
   *
   * @param value that value
   */
  record Fixed(String value) implements Table {
    @Override
    public Optional<String> find(String key) {
      return Optional.of(value);
    }

    @Override
    public boolean takesParts() {
      return true;
    }
  }

  /**
   * Patterns of keys.
   *
   * @param lines tried in order
   */
  record Patterns(List<PatternLine> lines) implements Table {
    @Override
    public Optional<String> find(String key) {
      for (PatternLine line : lines) {
        if (line.matches(key)) {
          return Optional.of(line.value());
        }
      }
      return Optional.empty();
    }

    @Override
    public boolean takesParts() {
      return false;
    }
  }
}
